import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { sampleOf } from '../../../tests/fixtures/openapi/sample-of.ts';

const text = { type: 'string' };
const requires = (...names: string[]) => ({ required: names });
const constant = (value: unknown) => ({
  type: 'object',
  properties: { kind: { const: value } },
  required: ['kind'],
});

/** What a person who writes an example would write. */
const asWritten: readonly (readonly [string, object, unknown])[] = [
  [
    'null in the member of another alternative, where nothing else tells them apart',
    {
      oneOf: [
        { type: 'object', properties: { card: text } },
        { type: 'object', properties: { iban: text } },
      ],
    },
    { card: 'string', iban: null },
  ],
  [
    'one of the alternatives that are named by what they require',
    {
      type: 'object',
      properties: { id: text, slug: text, name: text },
      oneOf: [requires('id'), requires('slug')],
    },
    { id: 'string', name: 'string' },
  ],
  [
    'a member of each of two choices',
    {
      type: 'object',
      properties: { a: text, b: text, c: text, d: text },
      allOf: [{ oneOf: [requires('a'), requires('b')] }, { oneOf: [requires('c'), requires('d')] }],
    },
    { a: 'string', c: 'string' },
  ],
  [
    'the alternative that only one value of a member allows',
    {
      oneOf: [
        { type: 'object', properties: { mode: { enum: ['a'] }, x: text } },
        { type: 'object', properties: { mode: { enum: ['b'] }, y: text } },
      ],
    },
    { mode: 'a', x: 'string' },
  ],
  [
    'of closed alternatives the first that is told apart',
    {
      oneOf: [
        { type: 'object', properties: { a: text }, additionalProperties: false },
        { type: 'object', properties: { b: text }, additionalProperties: false },
      ],
    },
    { a: 'string' },
  ],
  [
    'the alternative that is not told by what another one requires',
    {
      oneOf: [
        { type: 'object', properties: { a: text } },
        { ...constant('b'), required: ['kind', 'b'] },
      ],
    },
    { a: 'string' },
  ],
  [
    'all but one of what must not stand together',
    { type: 'object', properties: { a: text, b: text, c: text }, not: requires('a', 'b') },
    { a: 'string', c: 'string' },
  ],
  [
    'nothing of what must not be there',
    {
      type: 'object',
      properties: { a: text, b: text, c: text },
      not: { anyOf: [requires('a'), requires('b')] },
    },
    { c: 'string' },
  ],
  [
    'no member that belongs to the other side of a condition',
    {
      type: 'object',
      properties: { t: { enum: ['a', 'b', 'c'] }, forA: text, forB: text, forC: text },
      required: ['t'],
      if: { properties: { t: { const: 'a' } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
      then: requires('forA'),
      else: {
        if: { properties: { t: { const: 'b' } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
        then: requires('forB'),
        else: requires('forC'),
      },
    },
    { t: 'a', forA: 'string' },
  ],
  [
    'a closed list of conditions',
    {
      type: 'object',
      properties: { t: { enum: ['a', 'b'] }, forA: text, forB: text },
      required: ['t'],
      allOf: ['A', 'B'].map((name) => ({
        if: { properties: { t: { const: name.toLowerCase() } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
        then: requires(`for${name}`),
      })),
    },
    { t: 'a', forA: 'string' },
  ],
  [
    'a member that another one asks for, by its own schema',
    { type: 'object', properties: { a: text, b: text }, dependentSchemas: { a: { not: requires('b') } } },
    { a: 'string' },
  ],
  ['a word that no pattern refuses', { type: 'string', not: { pattern: '^s' } }, 'text'],
  ['null only where nothing else is left', { anyOf: [{ type: 'null' }, constant('a')] }, { kind: 'a' }],
];

it.each(asWritten)('writes %s', (_, schema, expected) => {
  expect(sampleOf(schema)).toEqual({ value: expected });
  expect(new Ajv2020({ strict: false }).validate(schema, expected)).toBe(true);
});
