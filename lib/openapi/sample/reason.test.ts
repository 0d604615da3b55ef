import { expect, it } from 'vitest';
import { sampleOf } from '../../../tests/fixtures/openapi/sample-of.ts';

const text = { type: 'string' };
const requires = (...names: string[]) => ({ required: names });
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const open = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
});
const others = {
  Endless: { type: 'object', properties: { next: refTo('Endless') }, required: ['next'] },
  Card: open('number'),
  Bank: open('number'),
};
const alike = 'what fits one fits another too, and must fit only one';

it.each([
  [
    'is closed to what it requires',
    { type: 'object', properties: { a: false }, required: ['a'] },
    '"a" must be there, and its schema allows no value',
  ],
  ['leads back to itself', refTo('Endless'), 'what its schema requires leads back to itself at "next.next"'],
  [
    'has more items than values',
    { type: 'array', uniqueItems: true, minItems: 3, items: { type: 'boolean' } },
    'its schema asks for what cannot be at once: it must be array, must have at least 3 items and must have no item twice',
  ],
  [
    'has no type left',
    { allOf: [{ type: 'string' }, { type: 'integer' }] },
    'its schema asks for what cannot be at once: it must be string and must be integer',
  ],
  [
    'is bounded by nothing',
    { type: 'integer', minimum: 5, maximum: 4 },
    'its schema asks for what cannot be at once: it must be integer, must be at least 5 and must be at most 4',
  ],
  [
    'has a format that is longer than it may be',
    {
      type: 'object',
      properties: {
        from: { type: 'object', properties: { id: { type: 'string', format: 'uuid', maxLength: 24 } } },
      },
      required: ['from'],
      allOf: [{ properties: { from: requires('id') } }],
    },
    'its schema asks for what cannot be at once: "from.id" must be string, must be of the format uuid (such as 123e4567-e89b-12d3-a456-426614174000) and must have at most 24 characters',
  ],
  [
    'asks for values of two lists',
    { allOf: [{ enum: ['a', 'b'] }, { enum: [1, 2] }] },
    'its schema asks for what cannot be at once: it must be one of "a" or "b" and must be one of 1 or 2',
  ],
  [
    'has alternatives that are alike',
    { oneOf: [open('a'), open('a')] },
    `nothing tells its alternatives apart: ${alike}`,
  ],
  [
    'requires one that has such alternatives',
    { type: 'object', properties: { by: { oneOf: [refTo('Card'), refTo('Bank')] } }, required: ['by'] },
    `nothing tells the alternatives of "by" apart (Card and Bank): ${alike}`,
  ],
  [
    'has a discriminator that no alternative fixes',
    { oneOf: [refTo('Card'), refTo('Bank')], discriminator: { propertyName: 'kind' } },
    `nothing tells its alternatives apart (Card and Bank): ${alike}`,
  ],
])('says why there is none where a schema %s', (_, schema, reason) => {
  expect(sampleOf(schema, others)).toEqual({ reason });
});
