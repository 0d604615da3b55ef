import { listRowNotes } from '#lib/changes/row-notes.ts';
import { isExported } from '#lib/env/exported.ts';
import { sectionAnchors } from '#lib/links/anchors.ts';
import { operationUrl, schemaUrl } from '#lib/links/urls.ts';
import { getHistory } from '#lib/openapi/catalog.ts';
import type { Api, Operation } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { setPageOfCode } from '../code/page-of-code.ts';
import { TryIt } from '../console/try-it.tsx';
import { WebhookDeliveries } from '../console/webhooks/webhook-deliveries.tsx';
import { PageFeedback } from '../shell/page-feedback.tsx';
import { Link } from '../ui/link.tsx';
import { Answers } from './answers.tsx';
import { Callbacks } from './callbacks.tsx';
import { changelogOf } from './changelog-of.ts';
import { ErrorTable } from './error-table.tsx';
import { Examples } from './examples.tsx';
import { leadLetters, planFirstScreen } from './first-screen.ts';
import { findFormModel, findInboxForm } from './form-model.ts';
import { LitRows } from './lit/lit-rows.tsx';
import { Neighbours } from './neighbours.tsx';
import { OperationHeader } from './operation-header.tsx';
import { OperationHistory } from './operation-history.tsx';
import { Parameters } from './parameters.tsx';
import { PartOf } from './part-of.tsx';
import { RequestBody } from './request-body.tsx';
import { Responses } from './responses.tsx';
import type { PageLinks } from './shape-rows.tsx';
import { splitLead } from './split-lead.ts';
import { tryHref } from './try-href.ts';
import { VersionNote } from './version-note.tsx';

/** One operation or webhook, from what to send to what can go wrong. */
export async function OperationPage({ api, operation }: { api: Api; operation: Operation }) {
  const slugs = new Map(api.schemas.map(({ name, slug }) => [name, slug]));
  const schemaHref = (name: string) => {
    const slug = slugs.get(name);
    return slug === undefined ? undefined : schemaUrl(api.slug, slug);
  };
  const page = operationUrl(api.slug, operation.slug);
  setPageOfCode(page, api.servers);
  const notes = listRowNotes(page, await getHistory(api.slug), changelogOf(api.slug));
  const links: PageLinks = { schemaHref, notesOf: (anchor) => notes.get(anchor) ?? [] };
  const form = findFormModel(operation, api);
  const inbox = isExported ? undefined : findInboxForm(operation);
  const description = splitLead(operation.description, leadLetters);
  const { isFolded, textLines } = planFirstScreen(operation, description.rest);
  const hasExamples = operation.kind !== 'webhook' || operation.requestBody !== undefined;
  const sent: PageLinks = { ...links, textLines };
  return (
    <article className="op op-operation" data-version={api.version}>
      <div className="op-head">
        {hasExamples && (
          <Link className="skip-link" href={`#${sectionAnchors.examples}`}>
            {words.skipToExamples}
          </Link>
        )}
        <VersionNote api={api} part={{ operation: operation.slug }} />
        <OperationHeader
          api={api}
          operation={operation}
          description={description}
          isFolded={isFolded}
          tryAt={form && tryHref(page)}
        />
      </div>
      <div className="op-examples">
        <Examples operation={operation} />
        <Answers operation={operation} />
        {form !== undefined && !isExported && <TryIt model={form} />}
        {inbox !== undefined && <WebhookDeliveries form={inbox} />}
      </div>
      {/* An id keeps what has no client component out of the payload (scripts/pages/trim-payload.ts). */}
      <div className="op-main" id="op-main">
        <Parameters operation={operation} links={sent} />
        <RequestBody operation={operation} links={sent} />
      </div>
      <div className="op-responses" id="op-responses">
        <Responses operation={operation} links={links} />
        <ErrorTable operation={operation} links={links} />
      </div>
      <div className="op-end">
        <Callbacks operation={operation} links={links} />
        <PartOf api={api.slug} slug={operation.slug} />
        <OperationHistory operation={operation} />
        <PageFeedback page={page} />
        <Neighbours operation={operation} />
      </div>
      <LitRows />
      <nav className="op-foot" aria-label={words.examples} data-noprint>
        {hasExamples && <Link href={`#${sectionAnchors.examples}`}>{words.examples}</Link>}
        {form && <Link href={tryHref(page)}>{words.tryIt}</Link>}
      </nav>
    </article>
  );
}
