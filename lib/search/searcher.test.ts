import { beforeAll, describe, expect, test } from 'vitest';
import { searchRecords } from '#lib/render/search-records.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { readSite } from '#tests/read-site.ts';
import { packRecords, type SearchIndexFile } from './index-file.ts';
import { Searcher } from './searcher.ts';

let file: SearchIndexFile;
let searcher: Searcher;
beforeAll(async () => {
  const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });
  file = await packRecords(searchRecords(site, sampleLanguages));
  searcher = new Searcher(file, 'https://docs.example');
});

test('every page is among the first three by its title', () => {
  const pages = file.pages.filter(({ kind }) => kind !== 'heading');
  const missed = pages.filter(
    ({ title, url }) =>
      !searcher
        .search(title)
        .hits.slice(0, 3)
        .some((hit) => hit.url === url),
  );
  expect(pages.length).toBeGreaterThan(5);
  expect(missed).toEqual([]);
});

describe('what people type and paste', () => {
  test.each([
    ['list wigdets', '/reference/widgets/list-widgets'],
    ['curl https://eu.widgets.example/v1/widgets?limit=3', '/reference/widgets/list-widgets'],
    ['/go/widgets/list-widgets/query.limit', '/reference/widgets/list-widgets#query.limit'],
    ['https://docs.example/reference/widgets/list-widgets', '/reference/widgets/list-widgets'],
  ])('%s', (typed, url) => expect(searcher.search(typed).hits[0]?.url).toBe(url));

  test.each([
    '',
    ' ',
    '{',
    '"',
    '\\',
    '__proto__',
    'constructor',
    '%',
    '🙂',
    '(a+)+$'.repeat(9),
    'a/'.repeat(9000),
    'word '.repeat(4000),
  ])('nothing breaks it: %#', (typed) => {
    const start = performance.now();
    expect(Array.isArray(searcher.search(typed).hits)).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
