import { readNavigation } from '#components/reference/read-navigation.ts';
import { getApi } from '#lib/openapi/catalog.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { words } from '#words/problems.ts';

/** A list of the navigation, which asks for it when the list is opened; `all.json` is all of them, for the filter. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ api: string; list: string }> },
): Promise<Response> {
  const { api: slug, list } = await params;
  const api = await getApi(slug);
  const parts = api && readNavigation(api, list.replace(/\.json$/, ''));
  return parts
    ? textResponse(request, JSON.stringify(parts), 'json')
    : notFoundResponse(`${words.noSuchOperation}\n`);
}
