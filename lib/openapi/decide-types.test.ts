import { describe, expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { describeType } from './describe-schema.ts';
import type { Schema, SchemaTable } from './model.ts';
import { resolveSchema } from './resolve-schema.ts';
import { toJsonSchema } from './to-json-schema.ts';

function read(it: unknown, openapi = '3.1.0', schemas: object = {}): { schema: Schema; table: SchemaTable } {
  const content = { 'application/json': { schema: { type: 'object', properties: { it } } } };
  const paths = { '/it': { post: { operationId: 'it', requestBody: { content }, responses: {} } } };
  const info = { title: 'Types', version: '1' };
  const { requestBody, schemas: table } = readDocument({
    openapi,
    info,
    paths,
    components: { schemas },
  }).operation('it');
  return { schema: requestBody?.content[0]?.schema?.properties?.[0]?.schema ?? { types: [] }, table };
}

describe('a schema without a type is what its keywords are meant for', () => {
  it.each<[unknown, string]>([
    [{}, 'any'],
    [true, 'any'],
    [{ not: { type: 'string' } }, 'any'],
    [{ type: [] }, 'any'],
    [{ type: 'null' }, 'null'],
    [{ patternProperties: { '^x-': { type: 'string' } } }, 'object'],
    [{ required: ['a'] }, 'object'],
    [{ properties: { a: {} } }, 'object'],
    [{ additionalProperties: true }, 'object'],
    [{ additionalProperties: false }, 'object'],
    [{ additionalProperties: { type: 'string' } }, 'map of string'],
    [{ propertyNames: { pattern: '^a' } }, 'object'],
    [{ minProperties: 1 }, 'object'],
    [{ dependentRequired: { a: ['b'] } }, 'object'],
    [{ dependentSchemas: { a: { required: ['b'] } } }, 'object'],
    [{ discriminator: { propertyName: 'kind' } }, 'object'],
    [{ items: {} }, 'array'],
    [{ items: false }, 'array'],
    [{ prefixItems: [{ type: 'string' }] }, 'tuple'],
    [{ contains: { const: 1 } }, 'array'],
    [{ uniqueItems: true }, 'array'],
    [{ minItems: 2 }, 'array'],
    [{ minimum: 3 }, 'number'],
    [{ exclusiveMaximum: 3 }, 'number'],
    [{ multipleOf: 5 }, 'number'],
    [{ format: 'int64' }, 'integer (int64)'],
    [{ format: 'int64', minimum: 0 }, 'integer (int64)'],
    [{ format: 'double' }, 'number (double)'],
    [{ format: 'date-time' }, 'string (date-time)'],
    [{ format: 'binary' }, 'file (binary)'],
    [{ minLength: 3 }, 'string'],
    [{ pattern: '^a' }, 'string'],
    [{ contentMediaType: 'image/png' }, 'file (image/png)'],
    [{ contentEncoding: 'base64' }, 'string (base64)'],
    [{ contentSchema: { type: 'object' }, contentMediaType: 'application/json' }, 'string'],
    [{ minLength: 3, minimum: 3 }, 'number or string'],
    [{ const: null }, 'null'],
    [{ const: 1.5 }, 'number'],
    [{ const: {} }, 'object'],
    [{ enum: [1, 2] }, 'integer'],
    [{ enum: [1, 2.5] }, 'number'],
    [{ enum: [null, 'a'] }, 'string or null'],
    [{ type: ['string', 'null'], enum: ['a'] }, 'string'],
    [{ type: ['string', 'integer', 'null'], enum: ['a', null] }, 'string or null'],
    [{ if: { required: ['a'] }, else: { required: ['b'] } }, 'object'],
    [{ allOf: [{ minimum: 3 }, { maximum: 9 }] }, 'number'],
    [{ allOf: [{ minimum: 3 }, { type: 'integer' }] }, 'integer'],
    [{ allOf: [{ properties: { a: {} } }, { type: ['object', 'null'] }] }, 'object or null'],
    [{ allOf: [{ required: ['a'] }, { properties: { a: { type: 'string' } } }] }, 'object'],
    // What is declared goes before what other keywords are meant for.
    [{ type: 'string', properties: { a: {} } }, 'string'],
    [{ type: 'object', items: {} }, 'object'],
  ])('%j is %s', (it, words) => {
    const { schema, table } = read(it);
    expect(describeType(schema, table)).toBe(words);
  });

  it.each<[unknown, string]>([
    [{ minimum: 3, nullable: true }, 'number or null'],
    [{ properties: { a: {} }, nullable: true }, 'object or null'],
    [{ type: 'string', enum: ['a'], nullable: true }, 'string or null'],
    [{ enum: ['a', null], nullable: true }, 'string or null'],
    [{ allOf: [{ properties: { a: {} }, nullable: true }, { required: ['a'] }] }, 'object or null'],
    [{ allOf: [{ type: 'object', nullable: true }, { type: 'object' }] }, 'object'],
    [{ type: 'number', exclusiveMinimum: true, minimum: 3 }, 'number'],
    [{ exclusiveMinimum: true }, 'any'],
  ])('of OpenAPI 3.0, %j is %s', (it, words) => {
    const { schema, table } = read(it, '3.0.3');
    expect(describeType(schema, table)).toBe(words);
  });

  it('where a reference and what stands beside it say it together', () => {
    const { schema, table } = read({ $ref: '#/components/schemas/Least', maximum: 9 }, '3.1.0', {
      Least: { minimum: 3 },
    });
    expect(resolveSchema(schema, table)).toMatchObject({ types: ['number'], minimum: 3, maximum: 9 });
  });
});

it.each<[unknown, object]>([
  [{ minimum: 3 }, { minimum: 3 }],
  [{ required: ['a'] }, { required: ['a'] }],
  [{ enum: ['a', null] }, { enum: ['a', null] }],
  [
    { type: 'integer', minimum: 3 },
    { type: ['integer'], minimum: 3 },
  ],
  [{ allOf: [{ minimum: 3 }, { type: 'integer' }] }, { type: ['integer'], minimum: 3 }],
  [{ allOf: [{ pattern: 'a' }, { pattern: 'b' }] }, { pattern: 'a', allOf: [{ pattern: 'b' }] }],
])('a type that nobody declared is not asked for: %j', (it, expected) => {
  const { schema, table } = read(it);
  expect(toJsonSchema(schema, table, 'request')).toEqual(expected);
});
