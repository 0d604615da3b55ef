import { listOperations } from '#lib/openapi/catalog.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import type { OperationIndex } from '#lib/request/imports/operation-index.ts';
import { words } from '#words/problems.ts';

/** The operations of an API with their paths: for finding out which one a pasted request is of. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ api: string }> },
): Promise<Response> {
  const { api } = await params;
  const operations = await listOperations(api);
  if (operations.length === 0) return notFoundResponse(`${words.noSuchOperation}\n`);
  const index: OperationIndex = operations.map(({ slug, method, path, title }) => ({
    slug,
    method,
    path,
    title,
  }));
  return textResponse(request, JSON.stringify(index), 'json');
}
