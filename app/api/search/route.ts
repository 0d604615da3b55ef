import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSearcher } from '#lib/search/load-searcher.ts';
import { site } from '../../portal-site.ts';

/** `?q=`, `&api=` for one API alone, `&version=` for the API that is read → `{ hits, readAs? }`, for the search dialog. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const words = searchParams.get('q') ?? '';
  const searcher = await getSearcher(site, sampleLanguages);
  const scope = searcher.within(
    searchParams.get('api') ?? undefined,
    searchParams.get('version') ?? undefined,
  );
  return Response.json(scope.search(words), {
    headers: { 'Cache-Control': 'private, max-age=60', 'X-Content-Type-Options': 'nosniff' },
  });
}
