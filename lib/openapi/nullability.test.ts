import { expect, it } from 'vitest';
import type { Schema } from './model.ts';
import { isNullable } from './nullability.ts';
import { typesOf } from './types-of.ts';

const ref = (name: string): Schema => ({ ref: name, types: [] });
const anyOf = (...schemas: Schema[]): Schema => ({
  types: [],
  anyOf: schemas.map((schema, index) => ({ label: String(index), schema })),
});

it('looks into each named schema once, however often it is reached', () => {
  const levels = 24;
  const table = new Map<string, Schema>([[`S${levels}`, { types: ['string', 'null'] }]]);
  for (let level = 0; level < levels; level++) {
    const next = ref(`S${level + 1}`);
    table.set(`S${level}`, anyOf(next, next, next, next));
  }
  let lookups = 0;
  const counted = {
    get(name: string) {
      lookups++;
      return table.get(name);
    },
  };
  expect(isNullable(ref('S0'), counted)).toBe(true);
  expect(typesOf(ref('S0'), counted)).toEqual(['string', 'null']);
  expect(lookups).toBeLessThan(levels * 4);
});

it('ends in a chain without an end', () => {
  const endless = { get: (name: string) => anyOf(ref(`${name}x`), { types: ['integer'] }) };
  expect(isNullable(ref(''), endless)).toBe(false);
  expect(typesOf(ref(''), endless)).toEqual(['integer']);
});

it('ends where a schema is one of itself', () => {
  const table = new Map([['Loop', anyOf(ref('Loop'), { types: ['integer'] })]]);
  expect(isNullable(ref('Loop'), table)).toBe(false);
  expect(typesOf(ref('Loop'), table)).toEqual(['integer']);
});
