import { ArrowRight } from 'lucide';
import type { ReactNode } from 'react';
import { identity } from '#lib/links/identity.ts';
import { operationUrl } from '#lib/links/urls.ts';
import type { Api, Operation } from '#lib/openapi/model.ts';
import { writeExample } from '#lib/render/example-text.ts';
import type { FormModel } from '#lib/request/form.ts';
import { sendForm } from '#lib/request/sent-form.ts';
import { words } from '#words/home.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { CodeGroup } from '../code/code-group.tsx';
import { findMediaTypeGrammar } from '../code/languages.ts';
import { FirstRunPanel } from '../console/first-run-panel.tsx';
import { ApiList } from '../reference/api-index.tsx';
import { findFormModel } from '../reference/form-model.ts';
import { PathTemplate } from '../reference/path-template.tsx';
import { listMarkedSamples } from '../reference/request-samples.ts';
import { pageServers, sampleBaseUrl } from '../reference/server-sources.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import { type Entry, listEntries, type Way } from './entries.ts';
import { pickAnswer } from './first-request.ts';
import './home.css';

/** What the API is in one sentence, the first request, and where to go. */
export function Home(props: {
  operation: Operation | undefined;
  guides: readonly Way[];
  apis: readonly Api[];
}) {
  const { operation, guides, apis } = props;
  const entries = listEntries(identity, guides);
  return (
    <div className="home">
      <h1>{identity.description}</h1>
      {operation && <FirstRequest operation={operation} />}
      {entries.length > 0 ? <Entries entries={entries} /> : <ApiList apis={apis} />}
    </div>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="entries">
      {entries.map(({ title, text, href }) => (
        <li key={href}>
          <Link href={href} className="entry">
            <span className="entry-title">
              {title}
              <Icon shape={ArrowRight} size={16} />
            </span>
            <span className="entry-text">{text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function FirstRequest({ operation }: { operation: Operation }) {
  const { api, slug, method, path } = operation;
  const model = findFormModel(operation);
  const heading = (
    <>
      <h2 id="first-request">{words.yourFirstRequest}</h2>
      <Link href={operationUrl(api, slug)} className="first-operation">
        <Method method={method} />
        <PathTemplate path={path} />
      </Link>
    </>
  );
  const request = (
    <CodeGroup
      samples={listMarkedSamples(operation, sampleBaseUrl(operation))}
      label={words.language}
      isLive
      servers={pageServers(operation)}
    />
  );
  const documented = documentedAnswer(operation);
  return (
    <section className="first" aria-labelledby="first-request">
      {model && isRunnable(model) ? (
        <FirstRunPanel form={sendForm(model)} heading={heading} request={request} documented={documented} />
      ) : (
        <>
          <div className="first-head">{heading}</div>
          <div className="first-panels">
            {request}
            {documented}
          </div>
        </>
      )}
    </section>
  );
}

/** Whether a press is enough: the mock takes anything, a backend the key that it makes, or none. */
function isRunnable({ isMocked, hasNoKeys, security }: FormModel): boolean {
  return Boolean(isMocked) || !hasNoKeys || security.length === 0;
}

/** What the file says comes back, marked as an example. */
function documentedAnswer(operation: Operation): ReactNode {
  const answer = pickAnswer(operation);
  const media = answer?.content[0];
  const example = media?.examples[0];
  const text = example && writeExample(example, media.type);
  if (answer === undefined || media === undefined || text === undefined) return undefined;
  const title = (
    <>
      {`${answer.status} ${answer.title}`}
      <span className="first-source">{words.example}</span>
    </>
  );
  const grammar = findMediaTypeGrammar(media.type);
  return (
    <CodeBlock source={text} title={title} label={words.responseOf} {...(grammar && { language: grammar })} />
  );
}
