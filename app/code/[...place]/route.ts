import { findCode } from '#lib/render/render-page.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { readServerWish } from '#lib/request/server-query.ts';
import { words } from '#words/problems.ts';
import { site, siteFor } from '../../portal-site.ts';

/**
 * The whole of a code or a description that a page shows in part: `/code/reference/users/sign-up/<hash>.txt`. With `?server=`
 * a sample is the one for that server.
 */
export async function GET(request: Request, { params }: { params: Promise<{ place: string[] }> }) {
  const { place } = await params;
  const page = place.slice(0, -1).map(decodeURIComponent).join('/');
  const server = readServerWish(new URL(request.url).searchParams);
  const hash = /^([\da-f]{20})\.txt$/.exec(place.at(-1) ?? '')?.[1];
  const code = hash === undefined ? undefined : await findCode(`/${page}`, hash, site, siteFor(server));
  return code === undefined
    ? notFoundResponse(`${words.noSuchText}\n`)
    : textResponse(request, code, 'plain');
}
