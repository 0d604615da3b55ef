import type { Metadata } from 'next';
import { SearchPage } from '#components/shell/search-page.tsx';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSearcher } from '#lib/search/load-searcher.ts';
import { site } from '../portal-site.ts';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

interface Props {
  readonly searchParams: Promise<{ q?: string | string[] }>;
}

export default async function SearchRoute({ searchParams }: Props) {
  const { q } = await searchParams;
  const words = (Array.isArray(q) ? q[0] : q) ?? '';
  const searcher = await getSearcher(site, sampleLanguages);
  return <SearchPage words={words} answer={searcher.search(words, 50)} />;
}
