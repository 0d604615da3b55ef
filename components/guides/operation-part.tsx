import { operationUrl } from '#lib/links/urls.ts';
import { getOperation } from '#lib/openapi/catalog.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { getSite } from '#lib/site/index.ts';
import { words } from '#words/guides.ts';
import { CodeGroup } from '../code/code-group.tsx';
import { EndpointList } from '../reference/endpoint-list.tsx';
import { PathTemplate } from '../reference/path-template.tsx';
import { listMarkedSamples } from '../reference/request-samples.ts';
import { pageServers, sampleBaseUrl } from '../reference/server-sources.ts';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';

interface Named {
  readonly id: string;
  readonly api?: string;
}

/** `<Operation id="signUp" />`: a line that leads to its page. That it is there is checked before anything is drawn. */
export async function OperationPart({ id, api = getSite().mainApi }: Named) {
  const operation = await getOperation(api, id);
  return operation && <EndpointList api={api} operations={[operation]} />;
}

/** `<Request id="signUp" example="minimal" />`: what its page shows, so that what is shown is what is sent. */
export async function RequestPart({ id, api = getSite().mainApi, example }: Named & { example?: string }) {
  const operation = await getOperation(api, id);
  return operation && <RequestSamples operation={operation} {...(example !== undefined && { example })} />;
}

export function RequestSamples({ operation, example }: { operation: Operation; example?: string }) {
  const { api, slug, title, method, path } = operation;
  return (
    <CodeGroup
      samples={listMarkedSamples(operation, sampleBaseUrl(operation), example)}
      servers={pageServers(operation)}
      label={words.language}
      title={
        <Link href={operationUrl(api, slug)} className="part-request">
          <Method method={method} /> <PathTemplate path={path} />
          <span className="part-title">{title}</span>
        </Link>
      }
    />
  );
}
