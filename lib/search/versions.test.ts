import { expect, test } from 'vitest';
import { searchRecords } from '#lib/render/search-records.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { readVersionedSite } from '#tests/versioned-site.ts';
import { packRecords } from './index-file.ts';
import { Searcher } from './searcher.ts';

const records = searchRecords(readVersionedSite(), sampleLanguages);
const searcher = new Searcher(await packRecords(records), 'https://docs.example');

/** Slugs of the APIs that pages are found of. */
function found(words: string, scope?: string, reading?: string): string[] {
  const { hits } = searcher.within(scope, reading).search(words, 100);
  const slugs = hits.map(({ url }) => /^\/(?:reference|changelog)\/([^/#]+)/.exec(url)?.[1] ?? 'none');
  return [...new Set(slugs)].sort();
}

test.each<[string, string, string | undefined, string | undefined, string[]]>([
  ['outside of a version the current one is searched', 'orders', undefined, undefined, ['none', 'orders']],
  ['a name of the older one alone is not found there', 'refund', undefined, undefined, []],
  ['in an older version that one is searched', 'parcels', undefined, 'orders-v1', ['orders-v1']],
  ['and the other APIs with it', 'list', undefined, 'orders-v1', ['orders-v1', 'widgets']],
  ['the API that is chosen is the version that is read', 'parcels', 'orders', 'orders-v1', ['orders-v1']],
  ['an API that is chosen is searched in its current version', 'parcels', 'orders', undefined, ['orders']],
  ['a version may be chosen itself', 'refund', 'orders-v1', undefined, ['orders-v1']],
  ['another API is chosen', 'list', 'widgets', 'orders-v1', ['widgets']],
  ['what is no version changes nothing', 'refund', undefined, '__proto__', []],
])('%s: %s', (_, words, scope, reading, slugs) => {
  expect(found(words, scope, reading)).toEqual(slugs);
});

test('a link to a page of an older version is found from everywhere', () => {
  const { hits } = searcher.within(undefined).search('https://docs.example/reference/orders-v1/refund');
  expect(hits[0]?.url).toBe('/reference/orders-v1/refund');
});
