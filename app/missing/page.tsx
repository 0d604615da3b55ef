import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSearcher } from '#lib/search/load-searcher.ts';
import { wordsOfAddress } from '#lib/search/near-pages.ts';
import { words } from '#words/frame.ts';
import { NoPage } from '../no-page.tsx';
import { site } from '../portal-site.ts';

interface Props {
  readonly searchParams: Promise<{ readonly at?: string | string[] }>;
}

/** Next has no way to give a rendered page another status than 200: the front reads it from here. */
export const metadata = {
  title: words.pageNotFound,
  robots: { index: false },
  other: { 'portal-status': '404' },
};

/** What the front asks for in the place of an address that nothing stands at (lib/front/missing-request.ts). */
export default async function MissingRoute({ searchParams }: Props) {
  const { at = '' } = await searchParams;
  const path = String(at).slice(0, 300);
  const near = (await getSearcher(site, sampleLanguages)).nearPages(path);
  return <NoPage typed={wordsOfAddress(path)} near={near} />;
}
