import { expect, it } from 'vitest';
import { describeConstraints, describeType } from './describe-schema.ts';
import type { Schema } from './model.ts';

const table = new Map<string, Schema>([['User', { types: ['object'] }]]);
const user: Schema = { ref: 'User', types: [] };

it.each<[string, Schema]>([
  ['any', { types: [] }],
  ['nothing', { types: [], never: true }],
  ['User', user],
  ['array of User', { types: ['array'], items: user }],
  ['array of (string or null)', { types: ['array'], items: { types: ['string', 'null'] } }],
  ['string or null', { types: ['null', 'string'] }],
  ['integer (int64)', { types: ['integer'], format: 'int64' }],
  ['map of User', { types: ['object'], additionalProperties: user }],
  ['object', { types: ['object'], properties: [], additionalProperties: user }],
  [
    'User or null',
    {
      types: [],
      anyOf: [
        { label: 'User', schema: user },
        { label: 'null', schema: { types: ['null'] } },
      ],
    },
  ],
  ['tuple', { types: ['array'], prefixItems: [user] }],
])('says %s', (words, schema) => {
  expect(describeType(schema, table)).toBe(words);
});

it.each<[string[], Schema]>([
  [['min 8 characters'], { types: ['string'], minLength: 8 }],
  [['max 1 character'], { types: ['string'], maxLength: 1 }],
  [['exactly 6 characters'], { types: ['string'], minLength: 6, maxLength: 6 }],
  [['1 to 100'], { types: ['integer'], minimum: 1, maximum: 100 }],
  [
    ['greater than 0', 'at most 1', 'multiple of 0.5'],
    { types: ['number'], exclusiveMinimum: 0, maximum: 1, multipleOf: 0.5 },
  ],
  [['one of "a", "b", null'], { types: ['string'], enum: [{ value: 'a' }, { value: 'b' }, { value: null }] }],
  [['always "x"'], { types: [], const: { value: 'x' } }],
  [['matches ^a$'], { types: ['string'], pattern: '^a$' }],
  [
    ['max 100 items', 'unique items', 'each item: min 2 characters'],
    { types: ['array'], maxItems: 100, uniqueItems: true, items: { types: ['string'], minLength: 2 } },
  ],
  [
    ['min 1 property', 'no other properties'],
    { types: ['object'], minProperties: 1, additionalProperties: false },
  ],
])('says %j', (words, schema) => {
  expect(describeConstraints(schema)).toEqual(words);
});
