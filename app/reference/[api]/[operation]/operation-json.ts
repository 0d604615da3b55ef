import { getOperation } from '#lib/openapi/catalog.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { words } from '#words/problems.ts';

type Params = { params: Promise<{ api: string; operation: string }> };

/** A route that answers with something of its operation, as JSON: for the console, which asks when it is opened. */
export function operationJson(pick: (operation: Operation) => unknown) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const { api, operation: slug } = await params;
    const operation = await getOperation(api, slug);
    const picked = operation?.slug === slug ? pick(operation) : undefined;
    return picked === undefined
      ? notFoundResponse(`${words.noSuchOperation}
`)
      : textResponse(request, JSON.stringify(picked), 'json');
  };
}
