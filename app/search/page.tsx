import type { Metadata } from 'next';
import { SearchPage } from '#components/shell/search-page.tsx';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSearcher } from '#lib/search/load-searcher.ts';
import { words } from '#words/shell.ts';
import { site } from '../portal-site.ts';

export const metadata: Metadata = { title: words.search, robots: { index: false } };

interface Props {
  readonly searchParams: Promise<Readonly<Record<'q' | 'api' | 'version', string | string[] | undefined>>>;
}

export default async function SearchRoute({ searchParams }: Props) {
  const { q, api, version } = await searchParams;
  const words = first(q) ?? '';
  const scope = first(api) ?? '';
  const searcher = await getSearcher(site, sampleLanguages);
  const reading = first(version);
  const answer = searcher.within(scope, reading).search(words, 50);
  return <SearchPage typed={words} scope={scope} version={reading} answer={answer} />;
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
