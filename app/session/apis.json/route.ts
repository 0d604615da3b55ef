import { listApis } from '#components/reference/operation-index.ts';
import { textResponse } from '#lib/render/text-response.ts';

/** The APIs with everything that their servers may be called: for finding out which one a pasted request is of. */
export async function GET(request: Request): Promise<Response> {
  return textResponse(request, JSON.stringify(await listApis()), 'json');
}
