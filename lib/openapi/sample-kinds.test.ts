import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { sampleSchema } from './sample.ts';

type Json = Readonly<Record<string, unknown>> | boolean;

const text = { type: 'string' };
const contact = { email: text, phone: text };
const requires = (...names: string[]) => ({ required: names });
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const constant = (value: unknown) => ({
  type: 'object',
  properties: { kind: { const: value } },
  required: ['kind'],
});

/** What a sample has to satisfy, by kind; several schemas are tried as they are. */
const kinds: Readonly<Record<string, readonly Json[]>> = {
  'a branch that adds to its parent': [
    { type: 'object', properties: contact, oneOf: [requires('email'), requires('phone')] },
    { type: 'object', properties: contact, anyOf: [requires('email'), requires('phone')] },
    { properties: contact, oneOf: [requires('email'), requires('phone')] },
    {
      type: 'object',
      properties: { a: text, b: text, c: text },
      allOf: [
        { oneOf: [requires('a'), requires('b')] },
        { oneOf: [requires('c'), { properties: { c: false } }] },
      ],
    },
    { type: 'array', items: { type: 'integer' }, oneOf: [{ minItems: 2, maxItems: 2 }, { minItems: 5 }] },
    { enum: ['a', 'bb', 'ccc'], oneOf: [{ minLength: 3 }, { const: 'x' }] },
    { type: 'integer', minimum: 3, oneOf: [{ maximum: 2 }, { multipleOf: 5 }] },
    { type: 'integer', oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] },
    { type: 'string', anyOf: [{ minLength: 9 }, { format: 'uuid' }], maxLength: 40 },
    { oneOf: [{ type: 'number' }, { type: 'integer' }] },
    { oneOf: [{ type: 'string' }, { type: 'string', format: 'uuid' }] },
    {
      oneOf: [
        { type: 'string', maxLength: 3 },
        { type: 'string', minLength: 3 },
      ],
    },
    { allOf: [{ pattern: '^a' }, { pattern: 'z$' }, { type: 'string' }] },
    { type: 'object', oneOf: [{ properties: { a: text } }, { properties: { b: text }, required: ['b'] }] },
  ],
  'sets of few values': [
    { type: 'array', uniqueItems: true, minItems: 2, items: { type: 'boolean' } },
    { type: 'array', uniqueItems: true, minItems: 3, items: { enum: ['a', 'b', 'c'] } },
    { type: 'array', uniqueItems: true, minItems: 3, items: { type: ['boolean', 'null'] } },
    {
      type: 'array',
      uniqueItems: true,
      minItems: 3,
      items: {
        type: 'object',
        properties: { on: { type: 'boolean' }, id: { type: 'integer' } },
        required: ['on'],
      },
    },
    { type: 'array', uniqueItems: true, minItems: 4, items: { type: 'string', format: 'uuid' } },
    { type: 'array', uniqueItems: true, minItems: 4, items: { type: 'string', pattern: '^[A-Z]{3}$' } },
    { type: 'array', uniqueItems: true, minItems: 4, items: { type: 'string', maxLength: 1 } },
    { type: 'array', uniqueItems: true, minItems: 3, items: { type: 'array', items: { enum: [1, 2, 3] } } },
    { type: 'array', uniqueItems: true, minItems: 5, items: { type: 'integer', minimum: 0, maximum: 4 } },
    { type: 'array', uniqueItems: true, minItems: 3 },
  ],
  'lists that have to hold something': [
    { type: 'array', items: { type: 'integer' }, contains: { minimum: 10 }, minContains: 2 },
    { type: 'array', contains: { const: 'x' }, minItems: 3, items: text, maxContains: 1 },
    { type: 'array', prefixItems: [text, { type: 'integer' }], items: false, contains: { const: 7 } },
    { type: 'array', prefixItems: [text, { type: 'integer' }], minItems: 4 },
    {
      type: 'array',
      contains: { type: 'integer' },
      minContains: 0,
      maxContains: 1,
      items: { type: 'integer' },
    },
    { type: 'array', minItems: 20, items: text },
    { type: 'array', items: text, maxItems: 0 },
  ],
  'objects by their number of members': [
    { type: 'object', minProperties: 1 },
    {
      type: 'object',
      minProperties: 2,
      patternProperties: { '^x-[a-z]{3}$': { type: 'integer' } },
      additionalProperties: false,
    },
    {
      type: 'object',
      minProperties: 3,
      propertyNames: { pattern: '^[a-z]{2}$' },
      additionalProperties: { type: 'integer' },
    },
    { type: 'object', minProperties: 2, propertyNames: { enum: ['a', 'b'] } },
    { type: 'object', maxProperties: 1, properties: { a: text, b: text, c: text } },
    { type: 'object', maxProperties: 1, properties: { a: text, b: text }, required: ['b'] },
    { type: 'object', maxProperties: 0, additionalProperties: text },
    { type: 'object', minProperties: 3, properties: { a: text }, additionalProperties: { type: 'boolean' } },
    {
      type: 'object',
      patternProperties: { '^n': { type: 'integer' } },
      properties: { name: {} },
      required: ['name'],
    },
    { type: 'object', additionalProperties: { type: 'integer' }, properties: {}, required: ['a'] },
  ],
  'texts within lengths': [
    { type: 'string', anyOf: [{ pattern: '^a+$' }, { pattern: '^b+$' }], minLength: 4, maxLength: 5 },
    { anyOf: [{ type: 'string', format: 'uri' }, { type: 'string' }], maxLength: 4 },
    { type: 'string', format: 'email', maxLength: 8 },
    { type: 'string', format: 'email', minLength: 100 },
    { type: 'string', format: 'uri', minLength: 50, maxLength: 60 },
    { type: 'string', format: 'uri', maxLength: 10 },
    { type: 'string', format: 'hostname', minLength: 70, maxLength: 80 },
    { type: 'string', format: 'date-time', minLength: 24, maxLength: 24 },
    { type: 'string', format: 'uuid', minLength: 36, maxLength: 36 },
    { type: 'string', format: 'date', maxLength: 10 },
    { type: 'string', pattern: '^[a-z]+$', minLength: 12, maxLength: 12 },
    { type: 'string', pattern: '\\d{4}', minLength: 4, maxLength: 4 },
    { type: 'string', pattern: 'ab', minLength: 9 },
    { type: 'string', pattern: '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[^\\da-zA-Z]).{8,}$' },
    { type: 'string', pattern: '^(?!0)\\d{5}$' },
    { type: 'string', pattern: '^(?:a|bb|ccc)$', minLength: 3 },
    { type: 'string', pattern: '^\\p{Lu}\\p{Ll}+$' },
    { type: 'string', pattern: '^(["\']).*\\1$' },
    { type: 'string', minLength: 0, maxLength: 0 },
    { type: 'string', pattern: '^[\\w.-]+@acme\\.io$', format: 'email' },
    { type: 'string', pattern: '^https://', format: 'uri' },
  ],
  'numbers within bounds': [
    { type: 'number', multipleOf: 0.01, minimum: 0.015, maximum: 0.03 },
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.001 },
    { type: 'number', minimum: -3.5, maximum: -3.4 },
    { type: 'integer', exclusiveMinimum: 4, exclusiveMaximum: 6 },
    { type: 'integer', multipleOf: 7, minimum: 30 },
    { type: 'integer', multipleOf: 7, maximum: -30 },
    { type: 'integer', allOf: [{ multipleOf: 4 }, { multipleOf: 6 }], minimum: 13 },
    { type: 'number', multipleOf: 2.5, exclusiveMinimum: 2.5 },
    { type: 'integer', minimum: 0, maximum: 0 },
    { type: 'number', not: { type: 'integer' } },
    { type: 'integer', format: 'int32', maximum: -1 },
    { minimum: 3 },
    { multipleOf: 5, type: 'number' },
  ],
  conditions: [
    {
      type: 'object',
      properties: { country: { enum: ['US', 'CA'] }, zip: text },
      required: ['country'],
      if: { properties: { country: { const: 'US' } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
      then: { properties: { zip: { pattern: '^\\d{5}$' } }, required: ['zip'] },
      else: { properties: { zip: { pattern: '^[A-Z]\\d[A-Z]$' } } },
    },
    {
      type: 'object',
      properties: { kind: { enum: ['a', 'b', 'c'] } },
      required: ['kind'],
      allOf: ['a', 'b', 'c'].map((kind) => ({
        if: { properties: { kind: { const: kind } }, required: ['kind'] },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
        then: { required: [`for_${kind}`], properties: { [`for_${kind}`]: { type: 'integer' } } },
      })),
    },
    { type: 'object', properties: { a: text, b: text }, dependentRequired: { a: ['b', 'c'] } },
    {
      type: 'object',
      properties: { a: text, b: text },
      dependentRequired: { a: ['b'], b: ['c'] },
      required: ['a'],
    },
    {
      type: 'object',
      properties: { card: text },
      dependentSchemas: {
        card: { properties: { address: { type: 'string', minLength: 20 } }, required: ['address'] },
      },
    },
    { type: 'object', properties: { card: text, x: text }, dependentSchemas: { card: false } },
    { type: 'object', properties: { a: text, b: text }, not: requires('a') },
    { type: 'string', not: { const: 'string' } },
    { type: 'string', not: { enum: ['string', 'string2'] } },
    { enum: ['a', 'b'], not: { const: 'a' } },
    { type: ['string', 'integer'], not: { type: 'string' } },
    { type: 'object', properties: contact, required: ['email'], not: requires('email', 'phone') },
  ],
  'closed objects': [
    {
      type: 'object',
      allOf: [{ properties: { a: text } }, { properties: { b: text } }],
      unevaluatedProperties: false,
    },
    {
      type: 'object',
      properties: { a: text },
      required: ['a'],
      unevaluatedProperties: { type: 'integer' },
      minProperties: 2,
    },
    { type: 'array', prefixItems: [text], unevaluatedItems: false },
    {
      oneOf: [
        { type: 'object', properties: { a: text }, additionalProperties: false, required: ['a'] },
        { type: 'object', properties: { b: text }, additionalProperties: false },
      ],
    },
    {
      oneOf: [
        {
          type: 'object',
          properties: { kind: { const: 'cat' }, claws: { type: 'integer' } },
          required: ['kind'],
        },
        { type: 'object', properties: { kind: { const: 'dog' }, bark: text }, required: ['kind'] },
      ],
    },
  ],
  'kinds told by a discriminator': [
    {
      oneOf: [refTo('Cat'), refTo('Dog')],
      discriminator: { propertyName: 'kind', mapping: { cat: refTo('Cat').$ref, dog: 'Dog' } },
    },
    { oneOf: [refTo('Bus'), refTo('Tram')], discriminator: { propertyName: 'kind' } },
    {
      oneOf: [refTo('Mapped'), refTo('Tram')],
      discriminator: { propertyName: 'kind', mapping: { other: 'Mapped' } },
    },
    refTo('Animal'),
    refTo('Lion'),
    { type: 'array', items: refTo('Animal'), minItems: 2 },
  ],
  recursion: [
    refTo('Node'),
    refTo('Expression'),
    refTo('Chain'),
    { type: 'array', items: refTo('Node') },
    { type: 'object', properties: { tree: refTo('Node') }, required: ['tree'] },
  ],
  'examples of authors': [
    { type: 'string', minLength: 4, maxLength: 4, examples: ['string'] },
    {
      type: 'object',
      properties: { last4: { type: 'string', pattern: '^\\d{4}$' } },
      required: ['last4'],
      examples: [{ last4: 'string' }],
    },
    { type: ['string', 'null'], examples: [null] },
    { type: 'integer', maximum: 3, default: 10 },
    {
      oneOf: [
        constant('a'),
        { ...constant('b'), properties: { kind: { const: 'b' }, n: { type: 'integer' } } },
      ],
      examples: [{ kind: 'b', n: 'x' }],
    },
  ],
  'files and fixed values': [
    { type: 'string', format: 'binary' },
    { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png', minLength: 4 },
    { type: 'string', format: 'byte' },
    { const: { a: [1] } },
    { type: 'object', properties: { a: { const: null } }, required: ['a'] },
    true,
    {},
  ],
};

const named = {
  Cat: {
    type: 'object',
    properties: { kind: text, lives: { type: 'integer' } },
    required: ['kind', 'lives'],
  },
  Dog: { type: 'object', properties: { kind: text, bark: text }, required: ['kind', 'bark'] },
  Bus: {
    type: 'object',
    properties: { kind: text, seats: { type: 'integer' } },
    required: ['kind', 'seats'],
  },
  Tram: { type: 'object', properties: { kind: { const: 'a tram' }, line: text }, required: ['kind', 'line'] },
  Mapped: { type: 'object', properties: { kind: { enum: ['mapped'] } }, required: ['kind'] },
  Animal: {
    type: 'object',
    properties: { species: text },
    required: ['species'],
    discriminator: { propertyName: 'species', mapping: { lion: refTo('Lion').$ref } },
  },
  Lion: {
    allOf: [
      refTo('Animal'),
      { type: 'object', properties: { mane: { type: 'boolean' } }, required: ['mane'] },
    ],
  },
  Node: {
    type: 'object',
    properties: { name: text, next: refTo('Node'), all: { type: 'array', items: refTo('Node') } },
    required: ['name', 'all'],
  },
  Expression: {
    oneOf: [
      {
        type: 'object',
        properties: { left: refTo('Expression'), right: refTo('Expression') },
        required: ['left', 'right'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: { literal: { type: 'number' } },
        required: ['literal'],
        additionalProperties: false,
      },
    ],
  },
  Chain: {
    type: 'object',
    properties: { link: { anyOf: [refTo('Chain'), { type: 'null' }] } },
    required: ['link'],
  },
};

const rows = Object.entries(kinds).flatMap(([kind, schemas]) =>
  schemas.map((schema) => [kind, JSON.stringify(schema), schema] as const),
);
const all = { ...named, ...Object.fromEntries(rows.map(([, , schema], at) => [`Kind${at}`, schema])) };
const { context } = readDocument({
  openapi: '3.1.0',
  info: { title: 'Kinds', version: '1' },
  paths: {},
  components: { schemas: all },
}).normalized;
const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 9 });
addFormats.default(ajv);
ajv.addSchema({ $id: 'all', components: { schemas: all } });

it.each(rows.map((row, at) => [...row, at] as const))('makes a valid value: %s %s', (_, __, ___, at) => {
  const schema = context.named(`Kind${at}`);
  const sample = schema ? sampleSchema(schema, { get: context.named }, 'response') : undefined;
  expect(sample).toHaveProperty('value');
  const value = sample && 'value' in sample ? sample.value : undefined;
  const validate = ajv.getSchema(`all#/components/schemas/Kind${at}`);
  validate?.(value);
  expect({ value, errors: validate?.errors ?? null }).toEqual({ value, errors: null });
});
