import { expect, it } from 'vitest';
import { listSamples } from '#components/reference/request-samples.ts';
import { operationRows } from '#lib/links/operation-rows.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { readDocument, readFixture } from '../../../tests/fixtures/openapi/read.ts';
import { showTree } from '../../../tests/fixtures/openapi/show-tree.ts';
import { checkFile } from '../check-file.ts';
import { buildPropertyTree } from '../property-tree.ts';

const fixture = readFixture('slips.yaml');
const member = fixture.operation('member');

it('names by its file, its id or its component what has a blank title', () => {
  expect(fixture.api.title).toBe('fixture');
  expect(member.title).toBe('Member');
  expect(fixture.api.schemas.map(({ title }) => title)).toEqual(['Member', 'Labels']);
});

it('makes a title of the first sentence of a summary that is a whole description, which keeps all of it', () => {
  const { title, description } = fixture.operation('addresses');
  expect(title).toBe('Lists the addresses of a site (i.e. those of its top pages)');
  expect(description).toMatch(/^Lists the addresses .*<b>cache<\/b>.* and the like\.\n\nSlow\.$/s);
  expect(fixture.operation('post-addresses').title).toBe(
    'Adds a great many addresses to the long list of those that are known already without ever looking at what is in that…',
  );
});

it('shows a name of the path that no parameter describes, and has samples for it', () => {
  expect(member.parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual([
    'teamId',
    'memberId',
  ]);
  const samples = listSamples(member, 'https://api.example');
  expect(samples.map(({ language }) => language)).toEqual(sampleLanguages.map(({ id }) => id));
  expect(samples[0]?.source).toContain(
    'https://api.example/teams/string/members/string?mail=string&any=string',
  );
  expect(operationRows(member, sampleLanguages).map(({ anchor }) => anchor)).toContain('path.teamId');
});

it('takes "nullable" beside choices at its word, and of what stands beside a reference only what it says', () => {
  const schema = member.responses[0]?.content[0]?.schema ?? { types: [] };
  expect(showTree(buildPropertyTree(schema, member.schemas))).toEqual([
    'boss: Member or null; again Member',
    'labels: Labels',
  ]);
  expect(schema.ref && member.schemas.get(schema.ref)?.properties?.[1]?.schema.description).toBe(
    'What it is called',
  );
});

it('names the error of each', () => {
  const errors = checkFile('tests/fixtures/openapi/slips.yaml').filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors.map(({ message }) => message)).toEqual([
    'the path parameter "teamId" is not described: add it to "parameters"',
  ]);
});

it('gives each of several requests under one callback an address of its own', () => {
  const answer = { responses: { '200': { description: 'Fine' } } };
  const callbacks = {
    done: { '{$request.query.a}': { post: answer, put: answer } },
    'done-2': { b: { post: answer } },
  };
  const get = { operationId: 'start', callbacks, ...answer };
  const info = { title: 'Callbacks', version: '1' };
  const start = readDocument({ openapi: '3.1.0', info, paths: { '/a': { get } } }).operation('start');
  expect(start.callbacks.map(({ name, key }) => [name, key])).toEqual([
    ['done', 'done'],
    ['done', 'done-3'],
    ['done-2', 'done-2'],
  ]);
  const anchors = operationRows(start, []).map(({ anchor }) => anchor);
  expect(anchors).toHaveLength(new Set(anchors).size);
});
