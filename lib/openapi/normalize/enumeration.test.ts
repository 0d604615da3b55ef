import { expect, it } from 'vitest';
import { readDocument } from '../../../tests/fixtures/openapi/read.ts';
import type { Schema } from '../model.ts';
import { resolveSchema, withoutNullChoice } from '../resolve-schema.ts';

function read(it: object, openapi: string): Schema {
  const content = { 'application/json': { schema: { type: 'object', properties: { it } } } };
  const paths = { '/it': { post: { operationId: 'it', requestBody: { content }, responses: {} } } };
  const components = { schemas: { Size: { type: 'string', enum: ['s', 'm'] } } };
  const info = { title: 'Enumerations', version: '1' };
  const { requestBody, schemas } = readDocument({ openapi, info, paths, components }).operation('it');
  const declared = requestBody?.content[0]?.schema?.properties?.[0]?.schema ?? { types: [] };
  return withoutNullChoice(resolveSchema(declared, schemas), schemas).schema;
}

const colours = [
  { const: 1, title: 'RED', description: 'Like fire' },
  { const: 2, title: 'BLUE', deprecated: true },
];
const told = [
  { value: 1, name: 'RED', description: 'Like fire' },
  { value: 2, name: 'BLUE', deprecated: true },
];

it.each<[string, object, object]>([
  ['enum', { enum: ['a', 'b'] }, { types: ['string'], enum: [{ value: 'a' }, { value: 'b' }] }],
  ['oneOf of constants', { oneOf: colours }, { types: ['integer'], enum: told }],
  ['anyOf of constants', { anyOf: colours }, { types: ['integer'], enum: told }],
  ['beside a type', { type: 'number', oneOf: colours }, { types: ['number'], enum: told }],
  ['beside enum', { enum: [2, 1], oneOf: colours }, { enum: told }],
  ['in allOf', { allOf: [{ type: 'integer' }, { oneOf: colours }] }, { types: ['integer'], enum: told }],
  [
    'with null',
    { oneOf: [...colours, { type: 'null' }] },
    { types: ['integer', 'null'], enum: [...told, { value: null }] },
  ],
  [
    'of enums of one value',
    {
      oneOf: [
        { type: 'string', enum: ['a'], description: 'First' },
        { type: 'string', enum: ['b'] },
      ],
    },
    { types: ['string'], enum: [{ value: 'a', description: 'First' }, { value: 'b' }] },
  ],
  [
    'anyOf of enums',
    { anyOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] },
    { types: ['string'], enum: [{ value: 'a' }, { value: 'b' }, { value: 'c' }] },
  ],
  [
    'a named one, or null',
    { anyOf: [{ $ref: '#/components/schemas/Size' }, { type: 'null' }] },
    { types: ['string', 'null'], enum: [{ value: 's' }, { value: 'm' }, { value: null }] },
  ],
  [
    'x-enumDescriptions, by value',
    { enum: ['a', 2], 'x-enumDescriptions': { a: 'First', 2: 'Second' } },
    {
      enum: [
        { value: 'a', description: 'First' },
        { value: 2, description: 'Second' },
      ],
    },
  ],
  [
    'x-enum-descriptions, in order, with a gap',
    { enum: ['a', 'b', 'c'], 'x-enum-descriptions': ['First', null, 'Third'] },
    { enum: [{ value: 'a', description: 'First' }, { value: 'b' }, { value: 'c', description: 'Third' }] },
  ],
  [
    'x-enum-varnames with x-enumDescriptions',
    { enum: [1], 'x-enum-varnames': ['ONE'], 'x-enumDescriptions': ['First'] },
    { enum: [{ value: 1, name: 'ONE', description: 'First' }] },
  ],
  [
    'x-enumNames',
    { enum: [1, 2], 'x-enumNames': ['One', '2'] },
    { enum: [{ value: 1, name: 'One' }, { value: 2 }] },
  ],
  [
    'x-ms-enum',
    { enum: ['a'], 'x-ms-enum': { values: [{ value: 'a', name: 'Alpha', description: 'First' }] } },
    { enum: [{ value: 'a', name: 'Alpha', description: 'First' }] },
  ],
])('an enumeration has one form: %s', (_, it, expected) => {
  const schema = read(it, '3.1.0');
  expect(schema).toMatchObject(expected);
  expect(schema.oneOf ?? schema.anyOf).toBeUndefined();
});

it('of a nullable enumeration null is a value (3.0)', () => {
  const it = { type: 'string', nullable: true, enum: ['a'] };
  expect(read(it, '3.0.3')).toEqual({ types: ['string', 'null'], enum: [{ value: 'a' }, { value: null }] });
});

it.each<[string, object]>([
  ['another type among them', { anyOf: [{ const: 'a' }, { type: 'string' }] }],
  ['a bound of one', { oneOf: [{ const: 1 }, { const: 2, minimum: 3 }] }],
  ['a value twice, which oneOf never takes', { oneOf: [{ const: 1 }, { const: 1 }] }],
  ['a value that is not of its type', { oneOf: [{ type: 'string', const: 1 }, { const: 2 }] }],
  ['objects', { oneOf: [{ const: { a: 1 } }, { const: { a: 2 } }] }],
  ['nothing but null', { oneOf: [{ type: 'null' }, { const: null }] }],
])('choices are none: %s', (_, it) => {
  const schema = read(it, '3.1.0');
  expect(schema.enum).toBeUndefined();
  expect(schema.oneOf ?? schema.anyOf).toHaveLength(2);
});
