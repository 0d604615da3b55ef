import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { readPage } from '../../portal-site.ts';

/** Any page + `.md`, and any page asked for with `Accept: text/markdown`: rewritten to here by next.config.mjs. */
export async function GET(request: Request, { params }: { params: Promise<{ page?: string[] }> }) {
  const { page = [] } = await params;
  const markdown = await readPage(`/${page.join('/')}`);
  return markdown === undefined
    ? notFoundResponse('There is no such page.\n')
    : textResponse(request, markdown, 'markdown');
}
