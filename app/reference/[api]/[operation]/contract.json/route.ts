import { getOperation } from '#lib/openapi/catalog.ts';
import { buildContract } from '#lib/openapi/contract.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';

/** What the operation promises, for the console to check answers against. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ api: string; operation: string }> },
) {
  const { api, operation: slug } = await params;
  const operation = await getOperation(api, slug);
  if (operation === undefined || operation.slug !== slug)
    return notFoundResponse('There is no such operation.\n');
  return textResponse(request, JSON.stringify(buildContract(operation)), 'json');
}
