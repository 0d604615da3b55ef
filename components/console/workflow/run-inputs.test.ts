import { expect, test } from 'vitest';
import { JsonNumber } from '#json/number.ts';
import type { Workflow, WorkflowInput } from '#lib/workflows/model.ts';
import { fieldsOf, initialTexts, valuesOfTexts } from './run-inputs.ts';

const input = (
  name: string,
  schema: WorkflowInput['schema'],
  change: Partial<WorkflowInput> = {},
): WorkflowInput => ({
  ...{ name, schema, isRequired: false, isSecret: false },
  ...change,
});
const workflow = (workflowId: string, inputs: WorkflowInput[], dependsOn: string[] = []): Workflow =>
  ({ workflowId, inputs, dependsOn: dependsOn.map((id) => ({ workflowId: id })) }) as unknown as Workflow;

test.each<[string, WorkflowInput['schema'], unknown, string, string, unknown]>([
  ['a text', { type: 'string' }, 'a', 'text', 'a', 'a'],
  ['a number', { type: 'integer' }, 60, 'number', '60', 60],
  [
    'a number with many digits',
    { type: 'integer' },
    new JsonNumber('9007199254740993'),
    'number',
    '9007199254740993',
    new JsonNumber('9007199254740993'),
  ],
  ['a truth value', { type: 'boolean' }, false, 'choice', 'false', false],
  ['an enumeration', { enum: [1, 2] }, 2, 'choice', '2', 2],
  ['a list of texts', { type: 'array', items: { type: 'string' } }, ['a', 'b'], 'list', 'a\nb', ['a', 'b']],
  ['an object', { type: ['object', 'null'] }, { a: [1] }, 'json', '{\n  "a": [\n    1\n  ]\n}', { a: [1] }],
  ['a list of objects', { type: 'array', items: { type: 'object' } }, [{}], 'json', '[\n  {}\n]', [{}]],
])('%s has a field of its kind, which gives it back', (_, schema, initial, kind, text, value) => {
  const fields = fieldsOf([workflow('w', [input('x', schema, { initial })])]);
  expect(fields[0]?.parameter.field).toBe(kind);
  const texts = initialTexts(fields);
  expect(texts.get('x')).toBe(text);
  expect(valuesOfTexts(fields, texts).get('x')).toEqual(value);
});

test('what is empty is left out, unless it is a text that has to be given', () => {
  const fields = fieldsOf([
    workflow('w', [
      input('a', { type: 'string' }),
      input('b', { type: 'string' }, { isRequired: true }),
      input('c', { type: 'integer' }, { isRequired: true }),
    ]),
  ]);
  expect([...valuesOfTexts(fields, initialTexts(fields))]).toEqual([['b', '']]);
});

test('asks for the inputs of the workflows before it too, each name once', () => {
  const first = workflow('w', [input('a', { type: 'string' }, { initial: 'own' })], ['before']);
  const before = workflow('before', [
    input('a', { type: 'integer' }),
    input('__proto__', { type: 'string' }),
  ]);
  const other = workflow('other', [input('z', { type: 'string' })]);
  const fields = fieldsOf([first, before, other]);
  expect(fields.map(({ input: { name, initial } }) => [name, initial])).toEqual([
    ['a', 'own'],
    ['__proto__', undefined],
  ]);
});
