import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSearcher } from '#lib/search/load-searcher.ts';
import { site } from '../../portal-site.ts';

/** `?q=` → `{ hits, readAs? }`, for the search dialog. */
export async function GET(request: Request) {
  const words = new URL(request.url).searchParams.get('q') ?? '';
  const searcher = await getSearcher(site, sampleLanguages);
  return Response.json(searcher.search(words), {
    headers: { 'Cache-Control': 'private, max-age=60', 'X-Content-Type-Options': 'nosniff' },
  });
}
