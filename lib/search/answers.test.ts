import { expect, test } from 'vitest';
import { searchRecords } from '#lib/render/search-records.ts';
import { readSite } from '#tests/read-site.ts';
import { packRecords } from './index-file.ts';
import { Searcher } from './searcher.ts';

const site = readSite({
  'it.yaml': `
openapi: 3.1.0
info: { title: Issues, version: '1' }
paths:
  /issues:
    post:
      operationId: createIssue
      summary: Create an issue
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string, minLength: 1, maxLength: 200, description: What the issue is called in lists. }
                assignees: { type: array, maxItems: 10, items: { type: string } }
                files: { type: array, items: { type: string } }
      responses:
        '201': { description: Created }
        '5XX': { description: Something is broken. }
        '409': { description: An issue of this name is open already. }
  /assignees:
    get:
      operationId: listAssignees
      summary: List assignees
      responses: { '200': { description: Fine } }
`,
});
const searcher = new Searcher(await packRecords(searchRecords(site, [])), 'https://docs.example');
const search = (words: string) => searcher.search(words).hits;

test.each(['assignees', 'assig', 'asignees'])(
  '"%s": an operation goes before fields of the word',
  (words) => {
    const [first, second] = search(words);
    expect(first?.title).toBe('List assignees');
    expect(second?.url).toMatch(/#body\.assignees$/);
  },
);

test('a row tells what it takes, and where it stands', () => {
  const [hit] = search('name');
  expect(hit).toMatchObject({ title: 'name', context: 'Create an issue, request body' });
  expect(hit?.facts).toBe('string · 1 to 200 characters · required');
});

test.each(['409', '409 conflict', 'conflict', 'name already open'])(
  '"%s" finds the status, and says what it means',
  (words) => {
    const [hit] = search(words);
    expect(hit).toMatchObject({ kind: 'status', title: '409 Conflict', context: 'Create an issue' });
    expect(hit?.excerpt?.map(({ text }) => text).join('')).toBe('An issue of this name is open already.');
  },
);

test('a range of statuses is found by each of its codes', () => {
  expect(search('503')[0]).toMatchObject({ kind: 'status', context: 'Create an issue' });
  expect(search('503')[0]?.url).toMatch(/#response-5XX$/);
});

test('digits are exact', () => {
  expect(search('40')).toEqual([]);
  expect(search('499')).toEqual([]);
});

test('where a description answers, the passage is shown with what was asked for marked', () => {
  const [hit] = search('called in lists');
  expect(hit?.url).toMatch(/#body\.name$/);
  expect(hit?.excerpt).toContainEqual({ text: 'called', isMatch: true });
});

test('what nobody wrote of is not found', () => {
  expect(search('kubernetes refunds')).toEqual([]);
});
