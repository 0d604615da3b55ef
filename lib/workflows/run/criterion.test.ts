import { expect, test } from 'vitest';
import type { Criterion } from '../model.ts';
import { judge } from './criterion.ts';
import type { Scope } from './scope.ts';

const scopeOf = (body: string, type = 'application/json'): Scope => ({
  inputs: new Map([['state', 'sold']]),
  steps: new Map(),
  workflows: new Map(),
  outputs: new Map(),
  call: { method: 'GET', url: '', values: {}, status: 200, headers: [['Content-Type', type]], body },
});
const pets = '{"pets":[{"state":"sold","n":2},{"state":"here","n":1}],"text":"a-b"}';

test.each<[Criterion['type'], string, string, boolean]>([
  ['regex', '$statusCode', '^2\\d{2}$', true],
  ['regex', '$statusCode', '^4', false],
  ['regex', '$response.body#/text', '^a.b$', true],
  ['regex', '$response.body.text', '^{$inputs.state}$', false],
  ['regex', '$response.body#/pets/0/state', '^{$inputs.state}$', true],
  ['regex', '$response.body#/missing', '.*', false],
  ['jsonpath', '$response.body', '$.pets[*]', true],
  ['jsonpath', '$response.body', '$.birds[*]', false],
  ['jsonpath', '$response.body', '$.pets[?@.state == "{$inputs.state}"]', true],
  ['jsonpath', '$response.body', '$[?count(@.*) > 1]', true],
  ['jsonpath', '$response.body', '$[?count(@.*) > 2]', false],
  ['jsonpath', '$response.body#/pets', '$[?@.n > 1]', true],
])('%s of %s: %s is %s', (type, context, condition, holds) => {
  const judged = judge({ type, context, condition }, scopeOf(pets));
  expect(judged.reason).toBeUndefined();
  expect(judged.holds).toBe(holds);
});

test('shows what it saw', () => {
  const judged = judge(
    { type: 'simple', condition: '$statusCode == 200 && $response.body.pets[0].n == $inputs.gone' },
    scopeOf(pets),
  );
  expect(judged).toMatchObject({
    holds: false,
    seen: [
      { expression: '$statusCode', value: 200 },
      { expression: '$response.body.pets[0].n', value: 2 },
      { expression: '$inputs.gone', value: undefined },
    ],
  });
});

test('takes a body that is no JSON as the text that it is', () => {
  const judged = judge(
    { type: 'regex', context: '$response.body', condition: '^<ok/>$' },
    scopeOf('<ok/>', 'application/xml'),
  );
  expect(judged.holds).toBe(true);
});

const long = `${'a'.repeat(4900)}!`;
const nested = `${'['.repeat(150)}1${']'.repeat(150)}`;

test.each<[string, Criterion, string, string]>([
  ['a condition that is none', { type: 'simple', condition: '$statusCode = 200' }, '{}', '='],
  [
    'an expression that is none',
    { type: 'regex', context: '$nothing', condition: 'a' },
    '{}',
    'no runtime expression',
  ],
  ['a pattern that is none', { type: 'regex', context: '$response.body', condition: '(' }, '"a"', 'cannot'],
  [
    'a pattern that looks back',
    { type: 'regex', context: '$response.body', condition: '(a)\\1' },
    '"aa"',
    'cannot',
  ],
  [
    'a text that is too long',
    { type: 'regex', context: '$response.body', condition: 'a' },
    `"${'a'.repeat(6000)}"`,
    'longer',
  ],
  ['a path that is none', { type: 'jsonpath', context: '$response.body', condition: '$[' }, '{}', '$['],
  [
    'a path that looks at everything again and again',
    { type: 'jsonpath', context: '$response.body', condition: '$..[?count($..[?count($..*) > 1]) > 1]' },
    JSON.stringify(Array.from({ length: 3000 }, () => [[1]])),
    'too long',
  ],
])('%s does not hold, and says why', (_, criterion, body, reason) => {
  const judged = judge(criterion, scopeOf(body));
  expect(judged.holds).toBe(false);
  expect(judged.reason).toContain(reason);
});

test.each<[string, Criterion, string]>([
  ['(a+)+$', { type: 'regex', context: '$response.body', condition: '(a+)+$' }, `"${long}"`],
  ['(a|aa)+$', { type: 'regex', context: '$response.body', condition: '^(?:a|aa)+$' }, JSON.stringify(long)],
  [
    'search with a pattern',
    { type: 'jsonpath', context: '$response.body', condition: "$[?search(@, '(a+)+$')]" },
    JSON.stringify([long]),
  ],
  [
    'many descents',
    { type: 'jsonpath', context: '$response.body', condition: `$${'..*'.repeat(30)}.z` },
    nested,
  ],
])('%s ends in time', (_, criterion, body) => {
  const start = performance.now();
  expect(judge(criterion, scopeOf(body)).holds).toBe(false);
  expect(performance.now() - start).toBeLessThan(5000);
});
