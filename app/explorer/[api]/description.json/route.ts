import { findPart } from '#components/explorer/parts.ts';
import { getApi, getExcerpt } from '#lib/openapi/catalog.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { words } from '#words/problems.ts';

/** `?part=repos`: what the client needs of a large API to show one part of it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ api: string }> },
): Promise<Response> {
  const api = await getApi((await params).api);
  const part = api && findPart(api, new URL(request.url).searchParams.get('part'));
  const text =
    part &&
    (await getExcerpt(
      api.slug,
      part.operations.map(({ method, path }) => ({ kind: part.kind, method, path })),
    ));
  return text === undefined
    ? notFoundResponse(`${words.noSuchDescription}\n`)
    : textResponse(request, text, 'json');
}
