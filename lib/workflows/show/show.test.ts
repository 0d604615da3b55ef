import { describe, expect, it, test } from 'vitest';
import { arazzo, readFolder } from '#tests/workflow-folder.ts';
import { diagramOf } from './diagram.ts';
import { inputSchema } from './input-schema.ts';
import { sentValues } from './sent-values.ts';
import { criterionParts, valueParts } from './value-parts.ts';
import { targetOf } from './value-target.ts';
import { usesOf } from './value-uses.ts';

const texts = (parts: readonly { text: string; expression?: unknown }[]) =>
  parts.map(({ text, expression }) => (expression ? `<${text}>` : text)).join('');

test.each<[unknown, string]>([
  ['$inputs.a', '<$inputs.a>'],
  ['Bearer {$steps.a.outputs.b}!', 'Bearer {<$steps.a.outputs.b>}!'],
  ['plain', '"plain"'],
  ['$100', '"$100"'],
  [5, '5'],
  [null, 'null'],
  [{ context: '$response.body', selector: '$.a', type: 'jsonpath' }, '<$response.body> → $.a'],
])('%j is shown as %s', (value, shown) => {
  expect(texts(valueParts(value))).toBe(shown);
});

test.each([
  [
    { type: 'simple', condition: "$statusCode == 200 && $inputs.a == '$inputs'" },
    "<$statusCode> == 200 && <$inputs.a> == '$inputs'",
  ],
  [{ type: 'simple', condition: '$inputs.a != $inputs.ab' }, '<$inputs.a> != <$inputs.ab>'],
  [{ type: 'regex', context: '$statusCode', condition: '^2' }, '<$statusCode> ~ ^2'],
  [
    { type: 'jsonpath', context: '$response.body', condition: '$[?@.a == {$inputs.b}]' },
    '<$response.body> → $[?@.a == {<$inputs.b>}]',
  ],
] as const)('%j is shown as %s', (criterion, shown) => {
  expect(texts(criterionParts(criterion))).toBe(shown);
});

describe('a workflow', async () => {
  const { workflows } = await readFolder({
    'a.arazzo.yaml': arazzo(`- workflowId: w
  inputs: { type: object, required: [a], properties: { a: { type: object, properties: { b: { type: string, minLength: 2 } } } } }
  steps:
    - stepId: one
      operationId: createOrder
      parameters: [{ name: Idempotency-Key, in: header, value: k }]
      requestBody: { payload: { sku: $inputs.a#/b } }
      successCriteria: [{ condition: $inputs.a.b == 'x' }]
      outputs: { id: $response.body#/id }
      onFailure: [{ name: busy, type: retry, retryLimit: 2 }, { name: stop, type: end }]
    - stepId: two
      operationId: getOrder
      parameters: [{ name: orderId, in: path, value: $steps.one.outputs.id }]
      onSuccess: [{ name: again, type: goto, stepId: one, criteria: [{ condition: $statusCode == 202 }] }]
  outputs: { id: $steps.one.outputs.id }`),
  });
  const [workflow] = workflows;
  if (workflow === undefined) throw new Error('no workflow');
  const [one] = workflow.steps;

  it('says where each value goes', () => {
    expect([...usesOf(workflow)]).toEqual([
      ['inputs.a', [{ kind: 'step', stepId: 'one', title: 'One' }]],
      [
        'steps.one.id',
        [
          { kind: 'step', stepId: 'two', title: 'Two' },
          { kind: 'output', name: 'id' },
        ],
      ],
    ]);
  });

  it('lists what a step sends', () => {
    expect(one && sentValues(one)).toEqual([
      { name: 'Idempotency-Key', place: 'header', value: 'k' },
      { name: 'sku', place: 'body', value: '$inputs.a#/b' },
    ]);
  });

  it('has its inputs as a schema of the portal', () => {
    expect(inputSchema(workflow)).toMatchObject({
      types: ['object'],
      properties: [{ name: 'a', required: true, schema: { properties: [{ name: 'b' }] } }],
    });
  });

  it('finds where a value comes from', () => {
    expect(targetOf({ of: 'inputs', name: 'a.b', pointer: '' }, workflow, one)).toEqual({
      kind: 'input',
      name: 'a',
    });
    expect(targetOf({ of: 'response', place: 'body', pointer: '' }, workflow, one)).toBeUndefined();
  });

  it('is drawn with what follows a success and a failure', () => {
    const { boxes, turns, follows } = diagramOf(workflow);
    expect(boxes.map(({ title, call }) => [title, call])).toEqual([
      ['1. One', 'POST /orders'],
      ['2. Two', 'GET /orders/{orderId}'],
    ]);
    expect(follows).toHaveLength(2);
    expect(turns.map(({ isFailure, label }) => [isFailure, label])).toEqual([
      [true, ['↻ 2×']],
      [false, ['Again']],
    ]);
  });
});
