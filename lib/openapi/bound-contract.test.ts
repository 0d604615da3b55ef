import { expect, test } from 'vitest';
import { boundContract } from './bound-contract.ts';
import type { Contract } from './contract.ts';
import { findDifferences } from './differences.ts';
import type { JsonSchema } from './to-json-schema.ts';

const contractOf = (schema: JsonSchema): Contract => ({
  parameters: [],
  body: [],
  responses: [],
  definitions: { request: {}, response: { It: schema } },
});
const names = Array.from({ length: 3000 }, (_, at) => `p${at}`);
const wide = {
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  required: ['p1', 'p2000'],
  additionalProperties: false,
};
const value = { p1: 'a', p2000: 'b' };

test.each<readonly [kind: string, schema: JsonSchema, allowed: unknown, refused: unknown]>([
  ['members', wide, value, { p2000: 'b' }],
  [
    'members within',
    { properties: { in: { items: wide } } },
    { in: [value] },
    { in: [{ p1: 1, p2000: 'b' }] },
  ],
  ['members around', { allOf: [wide], unevaluatedProperties: false }, value, { p2000: 'b' }],
  [
    'alternatives',
    { type: 'object', oneOf: names.map((name) => ({ required: [name] })), unevaluatedProperties: false },
    { p2999: 1 },
    'text',
  ],
  ['values', { type: 'string', enum: Array.from({ length: 20_000 }, (_, at) => `v${at}`) }, 'v19999', 1],
])('of thousands of %s a browser gets what refuses nothing that is right', (_, schema, allowed, refused) => {
  const contract = boundContract(contractOf(schema));
  const bounded = contract.definitions.response.It as JsonSchema;
  expect(contract.isPart).toBe(true);
  expect(JSON.stringify(bounded).length).toBeLessThan(60_000);
  expect(findDifferences(allowed, bounded, {})).toEqual([]);
  expect(findDifferences(refused, bounded, {})).not.toEqual([]);
});

test('what is not too much stays as it is', () => {
  const contract = contractOf({
    properties: { __proto__: { enum: [1] }, a: { oneOf: [true, { type: 'null' }] } },
  });
  expect(boundContract(contract)).toEqual(contract);
});
