import { getErrorSamples } from '#lib/content/error-samples.ts';
import { identity } from '#lib/links/identity.ts';
import { errorUrl } from '#lib/links/urls.ts';
import type { ErrorCode } from '#lib/openapi/model.ts';
import { Commonmark } from '#lib/render/commonmark.tsx';
import { renderPlainText } from '#lib/render/plain-text.ts';
import { words } from '#words/guides.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { StructuredData } from '../shell/structured-data.tsx';
import { Status } from '../ui/status.tsx';
import { ErrorExample } from './error-example.tsx';
import { ErrorOperations } from './error-operations.tsx';
import { findErrorUses } from './error-uses.ts';
import { GuideFrame } from './guide-frame.tsx';
import { ImportedFiles } from './imported-files.tsx';
import { getMainOperations } from './main-api.ts';
import { H2 } from './prose-elements.tsx';
import { retryAdvice } from './retry-advice.ts';

const sections = {
  cause: { id: 'why-it-happens', text: words.whyItHappens },
  resolution: { id: 'what-to-do', text: words.whatToDo },
  retry: { id: 'whether-to-retry', text: words.whetherToRetry },
  example: { id: 'example', text: words.example },
  code: { id: 'code', text: words.codeThatHandlesIt },
  operations: { id: 'operations', text: words.operationsThatReturnIt },
};

/** The page of one error code: what happened, why, what to do, whether to retry, and where it comes from. */
export async function ErrorPage({ error, errors }: { error: ErrorCode; errors: readonly ErrorCode[] }) {
  const { code, status, title, description, cause, resolution, retry } = error;
  const uses = findErrorUses(error, await getMainOperations());
  // The samples speak of the main API, and so does the page that lists its codes.
  const hasMainApi = identity.mainApi !== undefined;
  const sample = hasMainApi ? (await getErrorSamples()).get(code) : undefined;
  const shown = [
    sections.cause,
    sections.resolution,
    sections.retry,
    ...(uses.length > 0 ? [sections.example] : []),
    ...(sample === undefined ? [] : [sections.code]),
    ...(uses.length > 0 ? [sections.operations] : []),
  ];
  return (
    <GuideFrame
      href={errorUrl(code)}
      above={[{ title: words.limitsAndErrors }]}
      title={title}
      description={<Commonmark source={description} inline />}
      headings={shown.map((section) => ({ ...section, depth: 2 }))}
      {...findNeighbours(error, errors)}
    >
      <StructuredData
        title={title}
        description={renderPlainText(description, 160)}
        page={errorUrl(code)}
        above={hasMainApi ? [{ title: words.errors, page: '/errors' }] : []}
      />
      <p className="error-facts">
        <Status status={String(status)} /> <code>{code}</code>
      </p>
      <H2 {...withText(sections.cause)} />
      <Commonmark source={cause} />
      <H2 {...withText(sections.resolution)} />
      <Commonmark source={resolution} />
      <H2 {...withText(sections.retry)} />
      <p>{retryAdvice[retry].text}</p>
      {uses[0] !== undefined && (
        <>
          <H2 {...withText(sections.example)} />
          <ErrorExample use={uses[0]} />
        </>
      )}
      {sample !== undefined && (
        <>
          <H2 {...withText(sections.code)} />
          <ImportedFiles source={sample} />
          <CodeBlock source={sample.trimEnd()} language="js" title={`${code}.mjs`} />
        </>
      )}
      {uses.length > 0 && (
        <>
          <H2 {...withText(sections.operations)} />
          <ErrorOperations uses={uses} />
        </>
      )}
    </GuideFrame>
  );
}

function withText({ id, text }: { id: string; text: string }) {
  return { id, children: text };
}

function findNeighbours({ code }: ErrorCode, errors: readonly ErrorCode[]) {
  const index = errors.findIndex((candidate) => candidate.code === code);
  return { previous: toPage(errors[index - 1]), next: toPage(errors[index + 1]) };
}

function toPage(error: ErrorCode | undefined) {
  return error && { href: errorUrl(error.code), title: error.code };
}
