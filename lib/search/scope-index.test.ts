import { expect, it } from 'vitest';
import { searchRecords } from '#lib/render/search-records.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { readSite } from '#tests/read-site.ts';
import { packRecords } from './index-file.ts';
import { Searcher } from './searcher.ts';

const describe = (title: string, operation: string) => `
openapi: 3.1.0
info: { title: ${title}, version: '1' }
paths:
  /things:
    get:
      operationId: ${operation}
      parameters: [{ name: colour, in: query, schema: { type: string } }]
      responses: { '200': { description: Fine } }
`;

it('searches one API alone where it is asked to', async () => {
  const site = readSite({
    'cats.yaml': describe('Cats', 'listCats'),
    'cats-2.yaml': describe('More', 'listMore'),
  });
  const searcher = new Searcher(
    await packRecords(searchRecords(site, sampleLanguages)),
    'https://docs.example',
  );
  const urls = (scope: string | undefined, words: string) =>
    searcher
      .within(scope)
      .search(words)
      .hits.map(({ url }) => url);

  expect(urls(undefined, 'colour')).toHaveLength(2);
  expect(urls('cats', 'colour')).toEqual(['/reference/cats/list-cats#query.colour']);
  expect(urls('cats-2', 'GET /things')[0]).toBe('/reference/cats-2/list-more');
  expect(urls('nothing', 'colour')).toHaveLength(2);
});
