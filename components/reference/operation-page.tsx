import { listRowNotes } from '#lib/changes/row-notes.ts';
import { isExported } from '#lib/env/exported.ts';
import { operationUrl, schemaUrl } from '#lib/links/urls.ts';
import { getHistory } from '#lib/openapi/catalog.ts';
import type { Api, Operation } from '#lib/openapi/model.ts';
import { setPageOfCode } from '../code/page-of-code.ts';
import { TryIt } from '../console/try-it.tsx';
import { WebhookDeliveries } from '../console/webhooks/webhook-deliveries.tsx';
import { PageFeedback } from '../shell/page-feedback.tsx';
import { Authentication } from './authentication.tsx';
import { Callbacks } from './callbacks.tsx';
import { changelogOf } from './changelog-of.ts';
import { ErrorList } from './error-list.tsx';
import { Examples } from './examples.tsx';
import { findFormModel, findInboxForm } from './form-model.ts';
import { Neighbours } from './neighbours.tsx';
import { OperationHeader } from './operation-header.tsx';
import { OperationHistory } from './operation-history.tsx';
import { OwnServers } from './own-servers.tsx';
import { Parameters } from './parameters.tsx';
import { RequestBody } from './request-body.tsx';
import { Responses } from './responses.tsx';
import type { PageLinks } from './shape-rows.tsx';
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
  setPageOfCode(page);
  const notes = listRowNotes(page, await getHistory(api.slug), changelogOf(api.slug));
  const links: PageLinks = { schemaHref, notesOf: (anchor) => notes.get(anchor) ?? [] };
  const form = findFormModel(operation, api);
  const inbox = isExported ? undefined : findInboxForm(operation);
  const isWebhook = operation.kind === 'webhook';
  return (
    <article className="op" data-version={api.version}>
      <div className="op-main">
        <VersionNote api={api} part={{ operation: operation.slug }} />
        <OperationHeader operation={operation} tryAt={form && tryHref(page)} />
        <OwnServers api={api} operation={operation} />
        {!isWebhook && <Authentication api={operation.api} security={operation.security} />}
        <Parameters operation={operation} links={links} />
        <RequestBody operation={operation} links={links} />
      </div>
      <div className="op-responses">
        <Responses operation={operation} links={links} />
      </div>
      <div className="op-rest">
        <ErrorList errors={operation.errors} />
        <Callbacks operation={operation} links={links} />
      </div>
      <div className="op-examples">
        <Examples operation={operation} />
        {form !== undefined && !isExported && <TryIt model={form} />}
        {inbox !== undefined && <WebhookDeliveries form={inbox} />}
      </div>
      <div className="op-end">
        <OperationHistory operation={operation} />
        <PageFeedback page={page} />
        <Neighbours operation={operation} />
      </div>
    </article>
  );
}
