import { prerender } from 'react-dom/static';
import { Answers } from '#components/reference/answers.tsx';
import { CallCard } from '#components/reference/call-card.tsx';
import { Callbacks } from '#components/reference/callbacks.tsx';
import { ErrorTable } from '#components/reference/error-table.tsx';
import { Examples } from '#components/reference/examples.tsx';
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
      <CallCard api={api} operation={operation} tryAt={undefined} />
      <Parameters {...props} />
      <RequestBody {...props} />
      <Responses {...props} />
      <ErrorTable {...props} />
      <Callbacks {...props} />
      <Examples operation={operation} />
      <Answers operation={operation} />
    </>
  );
}

/** An element as HTML, with what is awaited in it. */
export async function htmlOf(element: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(element);
  return new Response(prelude as ReadableStream<Uint8Array>).text();
}
