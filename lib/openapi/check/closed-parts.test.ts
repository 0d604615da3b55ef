import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkFile } from '../check-file.ts';

const file = path.join(mkdtempSync(path.join(tmpdir(), 'closed-parts-')), 'api.json');

const closed = (name: string, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: { [name]: { type: 'string' } },
});

/** What is said of the schema `Dog`, and of the answer that has it. */
function found(openapi: string, Dog: object): string[] {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Dog' } } };
  const responses = { 200: { description: 'A dog', content } };
  const Pet = closed('name', ['name']);
  const paths = { '/dogs': { get: { operationId: 'getDog', responses } } };
  const components = { schemas: { Pet, Dog } };
  writeFileSync(
    file,
    JSON.stringify({
      openapi,
      info: { title: 'A', version: '1' },
      servers: [{ url: 'https://a.example' }],
      paths,
      components,
    }),
  );
  return checkFile(file).map(({ pointer, message }) => `${pointer} ${message}`);
}

const pet = { $ref: '#/components/schemas/Pet' };

it('says once, at the schema, that parts forbid each other what they require', () => {
  expect(found('3.1.0', { allOf: [pet, closed('bark')] })).toEqual([
    '#/components/schemas/Dog no value satisfies this "allOf": it requires "name", and "additionalProperties": false of "Pet" and part 2 forbids that: remove it there, and write "unevaluatedProperties": false beside "allOf"',
  ]);
  expect(found('3.1.0', { allOf: [pet, closed('bark', ['bark'])] })).toEqual([
    expect.stringContaining(
      'it requires "bark" and "name", and "additionalProperties": false of "Pet" and part 2',
    ),
  ]);
});

it('says what can never be given', () => {
  const open = { type: 'object', properties: { bark: {}, size: {} } };
  expect(found('3.0.3', { allOf: [pet, open] }).filter((each) => each.includes('never'))).toEqual([
    '#/components/schemas/Dog "bark" and "size" can never be given: "additionalProperties": false of "Pet" forbids what the other parts of this "allOf" describe: remove it there (for what is meant, OpenAPI 3.1 has "unevaluatedProperties": false beside "allOf")',
  ]);
});

it('knows the schema itself as a part', () => {
  const names = ['a', 'b', 'c', 'd'].map((name) => [name, {}]);
  const open = { type: 'object', properties: Object.fromEntries(names) };
  expect(found('3.1.0', { additionalProperties: false, allOf: [open] }).join()).toContain(
    '"a", "b", "c" and 1 more can never be given: "additionalProperties": false of the schema itself forbids',
  );
});

it.each<[string, object]>([
  ['parts that are open', { allOf: [{ type: 'object', properties: { bark: {} } }, { required: ['bark'] }] }],
  ['a part that narrows the others', { allOf: [pet, { ...closed('name'), properties: { name: {} } }] }],
  [
    'a part that allows names by a pattern',
    { allOf: [pet, { ...closed('name'), patternProperties: { '^x': {} } }] },
  ],
  ['what is meant', { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }],
])('says nothing of %s', (_, schema) => {
  expect(found('3.1.0', schema).join()).not.toContain('additionalProperties');
});
