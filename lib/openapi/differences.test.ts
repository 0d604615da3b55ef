import { expect, it } from 'vitest';
import { findDifferences } from './differences.ts';

const oneOf = [
  { type: 'object', required: ['radius'], properties: { kind: { const: 'c' } } },
  { type: 'object', properties: { kind: { type: 'string' } } },
  { type: 'object', required: ['side'] },
];

const details = (value: unknown) => findDifferences(value, { oneOf }, {}).map(({ detail }) => detail);

it('says of a value that several alternatives allow that it is too many, not none', () => {
  expect(details({ kind: 'c', radius: 1 })).toEqual(['is 2 of the alternatives, and must be one']);
  expect(details({ kind: 'x', radius: 1, side: 2 })).toEqual(['is 2 of the alternatives, and must be one']);
  expect(details(7)).toEqual(['is none of the alternatives']);
  expect(details({ kind: 'x' })).toEqual([]);
});
