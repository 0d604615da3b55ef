import { offerOf } from '#components/reference/server-sources.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';
import type { ServerOffer } from '#lib/request/offered-servers.ts';
import { operationJson } from '../operation-json.ts';

/** Characters of a description that stand beside the choice; the rest is on the page of the API. */
const longestNote = 180;

/** The servers that a reader may choose for the operation, for the control that lists them when it is opened. */
export const GET = operationJson((operation): ServerOffer => {
  const { servers, origin } = offerOf(operation);
  return {
    servers: servers.map((server) => ({
      ...withNote(server),
      variables: server.variables.map((variable) => withNote(variable)),
    })),
    origin,
  };
});

function withNote<T extends { readonly description?: string }>({ description, ...rest }: T) {
  return { ...rest, ...(description && { description: renderPlainText(description, longestNote) }) };
}
