import { renderPage } from '#lib/render/render-page.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { readServerWish } from '#lib/request/server-query.ts';
import { serverQuery } from '#lib/request/server-wish.ts';
import { words } from '#words/problems.ts';
import { readPage, siteFor } from '../../portal-site.ts';

/**
 * Any page + `.md`, and any page asked for with `Accept: text/markdown`: rewritten to here by next.config.mjs. With `?server=` its
 * samples are written for that server.
 */
export async function GET(request: Request, { params }: { params: Promise<{ page?: string[] }> }) {
  const { page = [] } = await params;
  const path = `/${page.join('/')}`;
  const server = readServerWish(new URL(request.url).searchParams);
  const markdown = await (server
    ? renderPage(path, siteFor(server), `?${serverQuery(server)}`)
    : readPage(path));
  return markdown === undefined
    ? notFoundResponse(`${words.noSuchPage}\n`)
    : textResponse(request, markdown, 'markdown');
}
