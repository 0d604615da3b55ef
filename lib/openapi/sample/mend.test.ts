import { describe, expect, it } from 'vitest';
import type { Schema } from '../model.ts';
import { sampleSchema } from '../sample.ts';

const text: Schema = { types: ['string'] };
const whole: Schema = { types: ['integer'] };
const property = (name: string, schema: Schema, required = false) => ({ name, schema, required });
const sample = (schema: Schema) => {
  const made = sampleSchema(schema, new Map(), 'response');
  return 'value' in made ? made.value : undefined;
};

describe('an example of an author', () => {
  it.each<[string, Schema, unknown]>([
    ['is taken where it is right', { ...text, examples: ['a'] }, 'a'],
    ['gives way to the next that is right', { ...whole, examples: ['a', 2] }, 2],
    ['gives way to the values that may be', { ...text, enum: [{ value: 'x' }], examples: ['a'] }, 'x'],
    ['stays within bounds', { ...whole, minimum: 5, examples: [1] }, 5],
    ['is a day where a day is asked for', { ...text, format: 'date', examples: ['2026-1-5'] }, '2026-01-15'],
    [
      'loses the members and items that are wrong',
      {
        types: ['object'],
        properties: [
          property('id', whole, true),
          property('note', text),
          property('list', { types: ['array'], items: whole }),
        ],
        examples: [{ id: 1, note: null, list: [1, 'x', 2], more: true }],
      },
      { id: 1, list: [1, 2], more: true },
    ],
    [
      'gets what has to be there, and what else there is stays out of a closed object',
      {
        types: ['object'],
        additionalProperties: false,
        properties: [property('id', whole, true), property('name', text)],
        examples: [{ name: 'Ada', more: 1 }],
      },
      { name: 'Ada', id: 1 },
    ],
    ['is left where nothing of it is right', { types: ['array'], items: whole, examples: [[null]] }, [1]],
  ])('%s', (_, schema, expected) => {
    expect(sample(schema)).toEqual(expected);
  });
});

it.each([
  [0, 20],
  [24, 24],
  [25, 25],
  [29, 40],
])('spells a moment in %i to %i characters', (minLength, maxLength) => {
  const made = String(sample({ ...text, format: 'date-time', minLength, maxLength }));
  expect(new Date(made).toISOString()).toBe('2026-01-15T09:30:00.000Z');
  expect(made.length).toBeGreaterThanOrEqual(minLength);
  expect(made.length).toBeLessThanOrEqual(maxLength);
});
