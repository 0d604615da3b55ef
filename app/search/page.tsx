import type { Metadata } from 'next';
import { SearchPage } from '#components/shell/search-page.tsx';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSearcher } from '#lib/search/load-searcher.ts';
import { site } from '../portal-site.ts';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

interface Props {
  readonly searchParams: Promise<{ q?: string | string[]; api?: string | string[] }>;
}

export default async function SearchRoute({ searchParams }: Props) {
  const { q, api } = await searchParams;
  const words = first(q) ?? '';
  const scope = first(api) ?? '';
  const searcher = await getSearcher(site, sampleLanguages);
  return <SearchPage words={words} scope={scope} answer={searcher.within(scope).search(words, 50)} />;
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
