import { expect, it } from 'vitest';
import { findDifferences } from './differences.ts';
import type { JsonSchema } from './to-json-schema.ts';

/** What is said of a value, each as `path words`. */
function said(schema: JsonSchema, value: unknown, definitions: Record<string, JsonSchema> = {}): string[] {
  return findDifferences(value, schema, definitions).map(({ steps, detail, found }) =>
    [steps.join('.'), found === undefined ? detail : `${detail}, and ${found}`]
      .filter((text) => text !== '')
      .join(' '),
  );
}

const thing = { type: 'object' };

it.each<[JsonSchema, unknown, string]>([
  [{ type: 'string' }, 1, 'is number, and must be string'],
  [{ type: ['string', 'null'] }, [], 'is array, and must be string or null'],
  [{ type: 'integer' }, 1.5, 'is 1.5, and must be integer'],
  [{ enum: ['a', 'b', 3] }, 'c', 'must be one of "a", "b" or 3, and is "c"'],
  [{ enum: [1, 2, 3, 4, 5, 6, 7] }, 8, 'must be one of 7 values (1, 2, 3, 4, 5, 6, …), and is 8'],
  [{ enum: ['a'] }, 'c', 'must be "a", and is "c"'],
  [{ const: null }, 0, 'must be null, and is 0'],
  [{ const: { a: 1 } }, [], 'must be {"a":1}, and is []'],
  [{ minimum: 1e-7 }, 0, 'must be at least 1e-7, and is 0'],
  [{ minimum: -2.5 }, -3, 'must be at least -2.5, and is -3'],
  [{ maximum: 10 }, 11, 'must be at most 10, and is 11'],
  [{ exclusiveMinimum: 0 }, 0, 'must be greater than 0, and is 0'],
  [{ exclusiveMaximum: 1e21 }, 1e21, 'must be less than 1e+21, and is 1e+21'],
  [{ multipleOf: 0.01 }, 0.005, 'must be a multiple of 0.01, and is 0.005'],
  [{ minLength: 1 }, '', 'must have at least 1 character, and has 0'],
  [{ maxLength: 2 }, '𝒳𝒴𝒵', 'must have at most 2 characters, and has 3'],
  [{ pattern: '^[A-Z]{2}$' }, 'a', 'does not match the pattern ^[A-Z]{2}$'],
  [{ format: 'date' }, '2023-02-29', 'is not of the format date (such as 2024-12-31)'],
  [
    { format: 'int32' },
    2147483648,
    'is not of the format int32 (whole numbers from -2147483648 to 2147483647)',
  ],
  [{ minItems: 2 }, [1], 'must have at least 2 items, and has 1'],
  [{ maxItems: 1 }, [1, 2], 'must have at most 1 item, and has 2'],
  [
    { uniqueItems: true },
    [{ a: 1, b: 2 }, 1, { b: 2, a: 1 }],
    'must have no item twice, and its items 0 and 2 are the same',
  ],
  [{ contains: { const: 7 } }, [1], 'must have an item that is 7'],
  [{ contains: { type: 'string' } }, [], 'must have an item that is string as "contains" asks for'],
  [
    { contains: thing, minContains: 2 },
    [{}],
    'must have at least 2 items of the kind that "contains" asks for, and has 1',
  ],
  [
    { contains: thing, maxContains: 1 },
    [{}, {}],
    'must have at most 1 item of the kind that "contains" asks for, and has 2',
  ],
  [{ prefixItems: [{ type: 'string' }] }, [1], '0 is number, and must be string'],
  [{ prefixItems: [true], items: false }, [1, 2], '1 is one item too many'],
  [{ prefixItems: [true], unevaluatedItems: false }, [1, 2], '1 is one item too many'],
  [{ items: { type: 'string' } }, ['a', null], '1 is null, and must be string'],
  [{ minProperties: 1 }, {}, 'must have at least 1 property, and has 0'],
  [{ maxProperties: 1 }, { a: 1, b: 2 }, 'must have at most 1 property, and has 2'],
  [{ required: ['a"."b'] }, {}, 'a"."b is missing'],
  [{ dependentRequired: { card: ['holder'] } }, { card: 1 }, 'holder is missing, and needed beside "card"'],
  [{ dependentSchemas: { card: { required: ['holder'] } } }, { card: 1 }, 'holder is missing'],
  [{ properties: { a: { type: 'string' } } }, { a: 1 }, 'a is number, and must be string'],
  [{ properties: { a: false } }, { a: 1 }, 'a must not be there'],
  [{ patternProperties: { '^x-': { type: 'string' } } }, { 'x-a': 1 }, 'x-a is number, and must be string'],
  [{ properties: { a: true }, additionalProperties: false }, { b: 1 }, 'b is not described'],
  [{ additionalProperties: { type: 'string' } }, { b: 1 }, 'b is number, and must be string'],
  [{ allOf: [{ properties: { a: true } }], unevaluatedProperties: false }, { b: 1 }, 'b is not described'],
  [{ propertyNames: { maxLength: 2 } }, { abc: 1 }, 'abc is a name that must have at most 2 characters'],
  [{ allOf: [{ minimum: 3 }] }, 1, 'must be at least 3, and is 1'],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, 'is number, and must be string or null'],
  [{ anyOf: [{ type: 'string' }, { type: 'object', required: ['a'] }] }, {}, 'a is missing'],
  [{ oneOf: [{ minimum: 3 }, { maximum: -3 }] }, 0, 'is none of the alternatives'],
  [
    { oneOf: [{ minimum: 3 }, { minimum: 4 }, { type: 'string' }] },
    5,
    'is 2 of the alternatives, and must be one',
  ],
  [{ not: { type: 'string' } }, '', 'must not be string'],
  [{ not: { required: ['a', 'b'] } }, { a: 1, b: 1 }, 'must not have "a" and "b"'],
  [{ not: { enum: ['a', 'b'] } }, 'b', 'must not be one of "a" or "b"'],
  [{ not: { minimum: 1, maximum: 3 } }, 2, 'is what "not" excludes'],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  [{ if: { required: ['a'] }, then: { required: ['b'] } }, { a: 1 }, 'b is missing'],
  [{ if: { required: ['a'] }, else: { required: ['b'] } }, {}, 'b is missing'],
  [{ $ref: '#/$defs/A~1~0%20B' }, 1, 'is number, and must be string'],
  [false, 1, 'must not be there'],
])('%j does not allow %j: %s', (schema, value, words) => {
  expect(said(schema, value, { 'A/~ B': { type: 'string' } })).toEqual([words]);
});

it.each(['\ud800', '__proto__', 'constructor', 'a/b', 'a~b', '', '%', ' ', '"'])(
  'a property called %j is a name like any other',
  (name) => {
    const value = JSON.parse(`{${JSON.stringify(name)}: 1}`);
    const schema = JSON.parse(
      `{"properties":{${JSON.stringify(name)}:{"type":"string"}},"dependentRequired":{${JSON.stringify(name)}:["z"]}}`,
    );
    expect(findDifferences(value, schema, {}).map(({ steps }) => steps)).toEqual([['z'], [name]]);
    expect(findDifferences({}, { required: [name] }, {})).toEqual([{ steps: [name], detail: 'is missing' }]);
    expect(findDifferences(value, { additionalProperties: false }, {})).toEqual([
      { steps: [name], detail: 'is not described' },
    ]);
  },
);

const shapes: Record<string, JsonSchema> = {
  Circle: { type: 'object', required: ['kind', 'radius'], properties: { kind: { type: 'string' } } },
  Square: { type: 'object', required: ['kind', 'side'], properties: { kind: { type: 'string' } } },
};
const oneOf = [{ $ref: '#/$defs/Circle' }, { $ref: '#/$defs/Square' }];

it('names the alternative that a discriminator says is meant', () => {
  const discriminator = { propertyName: 'kind', mapping: { round: '#/$defs/Circle' } };
  expect(said({ oneOf, discriminator }, { kind: 'round' }, shapes)).toEqual([
    'radius is missing (as Circle)',
  ]);
  expect(said({ oneOf, discriminator }, { kind: 'Square' }, shapes)).toEqual(['side is missing (as Square)']);
  expect(said({ oneOf, discriminator }, { kind: 'oval' }, shapes)).toEqual(['is none of the alternatives']);
  expect(said({ oneOf }, { kind: 'round' }, shapes)).toEqual(['is none of the alternatives']);
});

it('names the alternatives that a value is all of', () => {
  expect(said({ oneOf }, { kind: 'x', side: 1, radius: 1 }, shapes)).toEqual([
    'is 2 of the alternatives (Circle and Square), and must be one',
  ]);
});

it('counts a pattern that cannot be tried as neither kept nor broken, wherever it stands', () => {
  const options = { matches: () => undefined };
  const pattern = { pattern: 'x' };
  for (const schema of [
    pattern,
    { not: pattern },
    { oneOf: [pattern, { type: 'string' }] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    { if: pattern, then: false, else: false },
    { anyOf: [pattern, false] },
  ]) {
    expect(findDifferences('a', schema, {}, options)).toEqual([]);
  }
  const named = {
    patternProperties: { x: false },
    additionalProperties: false,
    unevaluatedProperties: false,
  };
  expect(findDifferences({ a: 1 }, named, {}, options)).toEqual([]);
  expect(findDifferences(['a'], { contains: pattern, maxContains: 0 }, {}, options)).toEqual([]);
});

it('ends with schemas that lead to themselves, and with values that repeat', { timeout: 10_000 }, () => {
  const both = { allOf: [{ $ref: '#/$defs/A' }, { $ref: '#/$defs/A' }] };
  expect(said({ $ref: '#/$defs/A' }, 1, { A: both })).toEqual([]);
  expect(said({ $ref: '#/$defs/A' }, 1, { A: { $ref: '#/$defs/A' } })).toEqual([]);
  const deep = {
    properties: { a: { $ref: '#/$defs/A' } },
    anyOf: [{ $ref: '#/$defs/A' }, { $ref: '#/$defs/A' }],
  };
  expect(
    said({ $ref: '#/$defs/A' }, JSON.parse(`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`), { A: deep }),
  ).toEqual([]);
  const many = Array.from({ length: 20_000 }, (_, index) => ({ index }));
  expect(said({ uniqueItems: true }, many)).toEqual([]);
});
