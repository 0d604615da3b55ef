import { expect, test } from 'vitest';
import { searchRecords } from '#lib/render/search-records.ts';
import { readSite } from '#tests/read-site.ts';
import { packRecords } from './index-file.ts';
import { Searcher } from './searcher.ts';

const describeApi = (title: string, more: string) => `
openapi: 3.1.0
info: { title: ${title}, version: '1' }
paths:
  /files:
    get:
      operationId: listFiles
      summary: List files
      parameters: [{ name: size, in: query, schema: { type: integer, minimum: 1, maximum: 9 } }]
      responses: { '200': { description: Fine }${more} }
  /files/{id}:
    get:
      operationId: getFile
      summary: Get a file
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: Fine } }
`;
const range = `, '4XX': { description: Refused. }`;
const site = readSite({
  'first.yaml': describeApi('First', ''),
  'third.yaml': describeApi('Third', range),
  'second.yaml': describeApi('Second', `, '409': { description: The name is taken in this folder. }`),
});
const searcher = new Searcher(await packRecords(searchRecords(site, [])), 'https://docs.example');
const urls = (words: string, reading?: string) =>
  searcher
    .within(undefined, reading)
    .search(words)
    .hits.map(({ url }) => url);

test.each(['files', 'file', 'size', 'list files', '/files', 'GET /files/1'])(
  '"%s" finds the API that is read first',
  (words) => {
    expect(urls(words, 'second')[0]).toMatch(/^\/reference\/second\//);
    expect(urls(words, 'first')[0]).toMatch(/^\/reference\/first\//);
  },
);

test('what the API that is read does not have is found in others', () => {
  expect(urls('409', 'first')[0]).toBe('/reference/second/list-files#response-409');
  expect(urls('409', 'third')[0]).toBe('/reference/third/list-files#response-4XX');
  expect(urls('name taken', 'first')[0]).toBe('/reference/second/list-files#response-409');
});
