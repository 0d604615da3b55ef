import { describe, expect, it } from 'vitest';
import { findDifferences } from '#lib/openapi/differences.ts';
import type { Schema } from '#lib/openapi/model.ts';
import { toJsonSchema } from '#lib/openapi/to-json-schema.ts';
import type { Shape } from '#lib/request/body-shapes.ts';
import { buildBodyShapes } from '#lib/request/build-body-shapes.ts';
import { buildValueTest } from '#lib/request/value-test.ts';
import { drawnProperties } from './drawn-properties.ts';
import { initialText } from './initial-text.ts';
import { meets } from './meets.ts';

const text: Schema = { types: ['string'] };
const anything: Schema = { types: [] };
const of = (value: unknown): Schema => ({ types: [], const: { value } });
const has = (name: string, schema: Schema = anything): Schema => ({
  types: [],
  properties: [{ name, required: true, schema }],
});

function shapeOf(schema: Schema): Shape {
  const content = [{ type: 'application/json', schema, examples: [], encoding: [] }];
  const requestBody = { required: true, content };
  return (
    buildBodyShapes({ requestBody, schemas: new Map() }, (words) => words).content[0]?.shape ?? {
      kind: 'any',
    }
  );
}

/** Each property that is drawn: `name`, `name*` where it is required, `(name)` where nothing asks for it. */
function drawn(schema: Schema, value: unknown): string[] {
  return drawnProperties(shapeOf(schema), value).map(({ name, required, isLeftOver }) =>
    isLeftOver ? `(${name})` : required ? `${name}*` : name,
  );
}

const address: Schema = {
  types: ['object'],
  properties: [
    { name: 'country', required: true, schema: text },
    { name: 'id', required: false, schema: { ...text, readOnly: true } },
    { name: 'zip', required: false, schema: text },
  ],
  if: has('country', of('US')),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: {
    types: [],
    properties: [
      { name: 'state', required: true, schema: text },
      { name: 'zip', required: true, schema: anything },
      { name: 'id', required: true, schema: anything },
    ],
  },
  else: { types: [], properties: [{ name: 'region', required: false, schema: text }] },
};

describe('what is drawn of an object with conditions', () => {
  it.each([
    [{}, ['country*', 'zip', 'region']],
    [{ country: 'US' }, ['country*', 'zip*', 'state*']],
    [{ country: 'DE', state: 'NY' }, ['country*', 'zip', 'region', '(state)']],
  ])('%j', (value, names) => {
    expect(drawn(address, value)).toEqual(names);
  });

  it('a property asks for others, or brings them', () => {
    const schema: Schema = {
      types: ['object'],
      properties: [
        { name: 'card', required: false, schema: text },
        { name: 'holder', required: false, schema: text },
      ],
      dependentRequired: [{ property: 'card', requires: ['holder'] }],
      dependentSchemas: [{ property: 'holder', schema: has('born', text) }],
    };
    expect(drawn(schema, {})).toEqual(['card', 'holder']);
    expect(drawn(schema, { card: '' })).toEqual(['card', 'holder*']);
    expect(drawn(schema, { holder: '' })).toEqual(['card', 'holder', 'born*']);
  });

  it('conditions within conditions, in parts of an allOf, and names that must not be there', () => {
    const schema: Schema = {
      types: ['object'],
      properties: [{ name: 'a', required: false, schema: text }],
      allOf: [
        {
          types: [],
          if: has('a'),
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: { ...has('b'), if: has('b', of(1)), then: has('c', text) },
        },
        {
          types: [],
          if: has('c'),
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: {
            types: [],
            properties: [{ name: 'a', required: false, schema: { types: [], never: true } }],
          },
        },
      ],
    };
    expect(drawn(schema, {})).toEqual(['a']);
    expect(drawn(schema, { a: 'x' })).toEqual(['a', 'b*']);
    expect(drawn(schema, { a: 'x', b: 1 })).toEqual(['a', 'b*', 'c*']);
    expect(drawn(schema, { c: 'x' })).toEqual(['(c)']);
  });

  it('members of other names are those that any part of it allows', () => {
    const condition: Schema = { types: [], if: has('a') };
    const rest: Schema = {
      types: [],
      additionalProperties: text,
      patternProperties: [{ pattern: '^x-[a-z]$', schema: { types: ['integer'] } }],
    };
    expect(shapeOf({ types: ['object'], if: has('b'), allOf: [condition, rest] })).toMatchObject({
      entries: { kind: 'string' },
      patterns: [{ name: expect.stringMatching(/^x-[a-z]$/), shape: { kind: 'integer' } }],
    });
  });

  it('alternatives of what a property brings go by the values that they fix', () => {
    const schema: Schema = {
      types: ['object'],
      dependentSchemas: [
        {
          property: 'pet',
          schema: {
            types: [],
            oneOf: [
              { label: 'a', schema: has('pet', of('none')) },
              {
                label: 'b',
                schema: {
                  types: [],
                  properties: [
                    ...(has('pet', of('dog')).properties ?? []),
                    ...(has('age', text).properties ?? []),
                  ],
                },
              },
            ],
          },
        },
      ],
    };
    expect(drawn(schema, { pet: 'dog' })).toEqual(['pet*', 'age*']);
    expect(drawn(schema, { pet: 'none' })).toEqual(['pet*']);
  });

  it('what a form cannot decide is offered and not asked for', () => {
    const schema = { ...address, if: has('country', { ...text, pattern: '^(a+)+$' }) };
    expect(drawn(schema, { country: 'aaaa' })).toEqual(['country*', 'zip', 'state', 'region']);
  });

  it('a new object has what its first values ask for', () => {
    const schema: Schema = {
      ...address,
      properties: [{ name: 'country', required: true, schema: { ...text, enum: [{ value: 'US' }] } }],
    };
    expect(JSON.parse(initialText(shapeOf(schema), new Map()))).toEqual({
      country: 'US',
      state: '',
      zip: null,
      id: null,
    });
  });
});

const conditions: readonly Schema[] = [
  has('a', of(1)),
  { types: [], properties: [{ name: 'a', required: false, schema: { types: ['integer'], minimum: 3 } }] },
  { types: ['object'], not: has('a') },
  { types: [], enum: [{ value: { a: [1] } }, { value: null }] },
  {
    types: [],
    anyOf: [
      { label: '', schema: has('a', { ...text, pattern: '^x.?$' }) },
      { label: '', schema: has('b') },
    ],
  },
  {
    types: [],
    oneOf: [
      { label: '', schema: has('a') },
      { label: '', schema: has('b') },
    ],
  },
  {
    types: [],
    allOf: [has('a', { types: ['array'], contains: of(2), minItems: 1 }), { types: [], maxProperties: 1 }],
  },
  { types: ['array'], items: { types: ['number'], exclusiveMaximum: 3 } },
  { types: [], never: true },
  { types: ['string', 'null'], maxLength: 1 },
  { types: [], propertyNames: { ...text, pattern: '^a' } },
];
const values = [
  {},
  { a: 1 },
  { a: 3.5 },
  { a: 4, b: 1 },
  { a: [1] },
  { a: [2, 1] },
  { a: 'xy' },
  { b: null },
  [1, 2],
  [3],
  '𝒳',
  'ab',
  null,
  7,
];

it.each(conditions.map((schema) => [JSON.stringify(schema), schema] as const))(
  'a condition is decided as the validator decides it, or not at all: %s',
  (_, schema) => {
    const whole = toJsonSchema(schema, new Map(), 'request');
    const test = buildValueTest(schema, new Map());
    for (const value of values) {
      const outcome = meets(test, value, (pattern, text) => new RegExp(pattern, 'u').test(text));
      if (outcome !== undefined)
        expect([value, outcome]).toEqual([value, findDifferences(value, whole, {}).length === 0]);
      else expect(schema.propertyNames).toBeDefined();
    }
  },
);
