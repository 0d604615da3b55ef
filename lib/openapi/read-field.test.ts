import { expect, it } from 'vitest';
import { numberOf } from '#json/number.ts';
import { findDifferences } from './differences.ts';
import { type FieldForm, readField } from './read-field.ts';
import type { JsonSchema } from './to-json-schema.ts';

const definitions: Record<string, JsonSchema> = { Count: { type: 'integer', minimum: 1 } };

it.each<[string, JsonSchema, unknown, FieldForm?]>([
  ['051543', { type: 'string' }, '051543'],
  ['-012', { type: 'string' }, '-012'],
  ['true', { type: 'string' }, 'true'],
  ['051543', { type: 'integer' }, 51543],
  ['-012', { type: 'integer' }, -12],
  ['+5', { type: 'integer' }, '+5'],
  ['1e3', { type: 'integer' }, '1e3'],
  ['1e3', { type: 'number' }, numberOf('1e3')],
  ['7', { $ref: '#/$defs/Count' }, 7],
  ['7', { allOf: [{ $ref: '#/$defs/Count' }] }, 7],
  ['7', { enum: [7, 8] }, 7],
  ['false', { type: ['boolean', 'null'] }, false],
  ['2024-12-31', { type: 'string', format: 'date' }, '2024-12-31'],
  ['1, 2', { type: 'array', items: { type: 'integer' } }, [1, 2]],
  ['01,x', { type: 'array', items: { type: 'string' } }, ['01', 'x']],
  ['', { type: 'array', items: { type: 'string' } }, []],
  [
    'a,1,__proto__,2',
    { type: 'object', properties: { a: { type: 'integer' } } },
    JSON.parse('{"a":1,"__proto__":2}'),
  ],
  [
    'a=1,b=x',
    { type: 'object', properties: { a: { type: 'integer' } } },
    { a: 1, b: 'x' },
    { explode: true },
  ],
  ['{"a":1}', { type: 'object' }, { a: 1 }, { content: 'application/json' }],
  ['{', { type: 'object' }, '{', { content: 'application/json' }],
  ['7', true, 7],
])('%j by %j is %j', (text, schema, value, form) => {
  expect(readField(text, schema, definitions, form).at(-1)).toEqual(value);
});

it('keeps the digits of a number that a double cannot hold', () => {
  const schema = { type: 'integer', maximum: 9007199254740992 };
  const [read] = readField('9007199254740993', schema, {});
  expect(findDifferences(read, schema, {})).toHaveLength(1);
});
