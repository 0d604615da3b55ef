import { expect, test } from 'vitest';
import { type Answer, action, is, play, retry, start, step, workflow } from '#tests/played-workflow.ts';
import type { WorkflowStep } from '../model.ts';
import { startRun, withInputs } from './advance.ts';

test.each<[string, WorkflowStep[], (number | Answer | 'none')[], string]>([
  ['one after the other', [step('a'), step('b')], [], 'a · b · success'],
  ['a status that is no success', [step('a'), step('b')], [404], 'a · failure'],
  ['no answer', [step('a'), step('b')], ['none'], 'a · failure'],
  [
    'a criterion that does not hold',
    [step('a', { successCriteria: [is('$statusCode == 201')] })],
    [200],
    'a · failure',
  ],
  [
    'a criterion that wants an error',
    [step('a', { successCriteria: [is('$statusCode == 404')] })],
    [404],
    'a · success',
  ],
  [
    'all criteria have to hold',
    [step('a', { successCriteria: [is('$statusCode == 200'), is('$response.body.done')] })],
    [200],
    'a · failure',
  ],
  [
    'an end after a success',
    [step('a', { onSuccess: [action({ type: 'end' })] }), step('b')],
    [],
    'a · success',
  ],
  [
    'an end after a failure',
    [step('a', { onFailure: [action({ type: 'end' })] }), step('b')],
    [500],
    'a · failure',
  ],
  [
    'the first action that fits',
    [
      step('a', {
        onSuccess: [
          action({ type: 'goto', step: 'b', criteria: [is('$statusCode == 202')] }),
          action({ type: 'goto', step: 'c', criteria: [is('$statusCode == 200')] }),
          action({ type: 'end' }),
        ],
      }),
      step('b'),
      step('c'),
    ],
    [200],
    'a · c · success',
  ],
  ['a jump to no step', [step('a', { onSuccess: [action({ type: 'goto', step: 'x' })] })], [], 'a · failure'],
  [
    'a jump back, as often as it takes',
    [step('a', { onSuccess: [action({ type: 'goto', step: 'a', criteria: [is('$statusCode == 202')] })] })],
    [202, 202, 200],
    'a · a · a · success',
  ],
  ['one retry where nothing is said', [step('a', { onFailure: [retry()] })], [500, 500], 'a · a · failure'],
  [
    'as many retries as are said',
    [step('a', { onFailure: [retry({ retryLimit: 3 })] })],
    [500, 500, 500, 200],
    'a · a · a · a · success',
  ],
  [
    'no retry where the limit is 0',
    [step('a', { onFailure: [retry({ retryLimit: 0 })] })],
    [500],
    'a · failure',
  ],
  [
    'a wait before a retry',
    [step('a', { onFailure: [retry({ retryAfter: 1.5 })] })],
    [500],
    'a · wait 1.5 · a · success',
  ],
  [
    'the answer’s wait before the action’s',
    [step('a', { onFailure: [retry({ retryAfter: 1 })] })],
    [{ status: 429, headers: [['Retry-After', '7']] }],
    'a · wait 7 · a · success',
  ],
  [
    'a wait that is too long',
    [step('a', { onFailure: [retry()] })],
    [{ status: 429, headers: [['Retry-After', '90000']] }],
    'a · failure',
  ],
  [
    'the next action once retries are used up',
    [step('a', { onFailure: [retry(), action({ type: 'goto', step: 'c' })] }), step('b'), step('c')],
    [500, 500],
    'a · a · c · success',
  ],
  [
    'retries counted anew after a success',
    [
      step('a', {
        onFailure: [retry()],
        onSuccess: [action({ type: 'goto', step: 'a', criteria: [is('$statusCode == 202')] })],
      }),
    ],
    [500, 202, 500, 200],
    'a · a · a · a · success',
  ],
  [
    'a step before the retry',
    [
      step('read'),
      step('write', { onFailure: [retry({ step: 'read', criteria: [is('$statusCode == 412')] })] }),
      step('last'),
    ],
    [200, 412, 200, 200],
    'read · write · read · write · last · success',
  ],
  [
    'a step before the retry, no oftener than the limit',
    [step('read'), step('write', { onFailure: [retry({ step: 'read' })] })],
    [200, 412, 200, 412],
    'read · write · read · write · failure',
  ],
])('%s', (_, steps, answers, told) => {
  expect(play(start(workflow('w', steps)), answers).told).toBe(told);
});

test('hands values on from step to step, and to the end', () => {
  const run = startRun(
    workflow(
      'w',
      [
        step('a', { outputs: [{ name: 'id', value: '$response.body#/id' }] }),
        step('b', { outputs: [{ name: 'both', value: '{$inputs.name}-{$steps.a.outputs.id}' }] }),
      ],
      {
        inputs: [{ name: 'name', schema: { default: 'ann' }, isRequired: false, isSecret: false }],
        outputs: [
          { name: 'both', value: '$steps.b.outputs.both' },
          { name: 'id', value: '$steps.a.outputs.id' },
          { name: 'gone', value: '$steps.a.outputs.gone' },
        ],
      },
    ),
    new Map(),
  );
  const { run: ended } = play(run, [{ status: 200, body: '{"id":9007199254740993}' }]);
  expect(ended.next).toMatchObject({ kind: 'end', isSuccess: true });
  const outputs = ended.next.kind === 'end' ? [...ended.next.outputs] : [];
  expect(outputs.map(([name, value]) => `${name}=${value}`)).toEqual([
    'both=ann-9007199254740993',
    'id=9007199254740993',
  ]);
});

test('tells of each try what it was judged by', () => {
  const { run } = play(
    start(workflow('w', [step('a', { successCriteria: [is('$statusCode == 200')], onFailure: [retry()] })])),
    [500],
  );
  expect(
    run.attempts.map(({ attempt, isSuccess, criteria, action: taken }) => ({
      attempt,
      isSuccess,
      seen: criteria.map(({ holds, seen }) => [holds, seen[0]?.value]),
      taken: taken?.type,
    })),
  ).toEqual([
    { attempt: 1, isSuccess: false, seen: [[false, 500]], taken: 'retry' },
    { attempt: 2, isSuccess: true, seen: [[true, 200]], taken: undefined },
  ]);
});

test('goes on with other inputs, and the defaults of those that are left out', () => {
  const inputs = [{ name: 'y', schema: { default: 'd' }, isRequired: false, isSecret: false }];
  const run = startRun(workflow('w', [step('a')], { inputs }), new Map([['x', 1]]));
  const changed = withInputs(run, new Map([['x', 2]]));
  const seen = ({ next }: typeof run) =>
    next.kind === 'call' ? Object.fromEntries(next.scope.inputs) : undefined;
  expect(seen(changed)).toEqual({ x: 2, y: 'd' });
  expect(seen(run)).toEqual({ x: 1, y: 'd' });
});
