import { prerender } from 'react-dom/static';
import { Authentication } from '#components/reference/authentication.tsx';
import { Callbacks } from '#components/reference/callbacks.tsx';
import { Examples } from '#components/reference/examples.tsx';
import { OwnServers } from '#components/reference/own-servers.tsx';
import { Parameters } from '#components/reference/parameters.tsx';
import { RequestBody } from '#components/reference/request-body.tsx';
import { Responses } from '#components/reference/responses.tsx';
import type { Api, Operation } from '#lib/openapi/model.ts';

const links = { schemaHref: () => undefined, notesOf: () => [] };

/** Everything of an operation's page that its description decides. */
export function OperationParts({ api, operation }: { api: Api; operation: Operation }) {
  const props = { operation, links };
  return (
    <>
      <OwnServers api={api} operation={operation} />
      <Authentication api={operation.api} security={operation.security} />
      <Parameters {...props} />
      <RequestBody {...props} />
      <Responses {...props} />
      <Callbacks {...props} />
      <Examples operation={operation} />
    </>
  );
}

/** An element as HTML, with what is awaited in it. */
export async function htmlOf(element: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(element);
  return new Response(prelude as ReadableStream<Uint8Array>).text();
}
