import { getOperation } from '#lib/openapi/catalog.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { buildBodyShapes } from '#lib/request/body-shapes.ts';

/** Characters of a description that stand beside a field; the rest is in its row on the page. */
const longestNote = 180;

/** The fields of the operation's request body, for the console's form. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ api: string; operation: string }> },
) {
  const { api, operation: slug } = await params;
  const operation = await getOperation(api, slug);
  if (operation === undefined || operation.slug !== slug)
    return notFoundResponse('There is no such operation.\n');
  const shapes = buildBodyShapes(operation, (text) => renderPlainText(text, longestNote));
  return textResponse(request, JSON.stringify(shapes), 'json');
}
