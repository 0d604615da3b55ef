import { describe, expect, test } from 'vitest';
import { action, calling, play, retry, start, step, summary, workflow } from '#tests/played-workflow.ts';
import { startRun } from './advance.ts';

describe('workflows that call each other', () => {
  const inner = workflow('inner', [step('i', { outputs: [{ name: 'id', value: '$response.body#/id' }] })], {
    outputs: [{ name: 'id', value: '{$inputs.prefix}{$steps.i.outputs.id}' }],
  });
  const call = calling('inner', {
    parameters: [{ name: 'prefix', value: '$inputs.p' }],
    outputs: [{ name: 'own', value: '$outputs.id' }],
  });

  test('hand inputs in and outputs out', () => {
    const root = workflow('w', [call, step('b')], {
      outputs: [
        { name: 'a', value: '$steps.call-inner.outputs.own' },
        { name: 'b', value: '$workflows.inner.outputs.id' },
        { name: 'c', value: '$workflows.inner.inputs.prefix' },
      ],
    });
    const { told, run } = play(startRun(root, new Map([['p', 'no. ']]), [inner]), [
      { status: 200, body: '{"id":5}' },
    ]);
    expect(told).toBe('i · b · success');
    expect(run.next).toMatchObject({
      outputs: new Map([
        ['a', 'no. 5'],
        ['b', 'no. 5'],
        ['c', 'no. '],
      ]),
    });
  });

  test('fail together, unless an action says otherwise', () => {
    expect(play(start(workflow('w', [call, step('b')]), [inner]), [500]).told).toBe('i · failure');
    const careful = { ...call, onFailure: [action({ type: 'goto', step: 'b' })] };
    expect(play(start(workflow('w', [careful, step('b')]), [inner]), [500]).told).toBe('i · b · success');
  });

  test('are run first where another depends on them, once', () => {
    const root = workflow('w', [step('a'), calling('other')], { dependsOn: [summary('inner')] });
    const other = workflow('other', [step('o')], { dependsOn: [summary('inner')] });
    expect(play(start(root, [inner, other]), []).told).toBe('i · a · o · success');
    expect(play(start(root, [inner, other]), [500]).told).toBe('i · failure');
  });

  test('go over to another for good', () => {
    const leave = step('a', {
      onSuccess: [
        action({ type: 'goto', workflow: summary('inner'), parameters: [{ name: 'prefix', value: '#' }] }),
      ],
    });
    const { told, run } = play(start(workflow('w', [leave, step('b')]), [inner]), [
      200,
      { status: 200, body: '{"id":1}' },
    ]);
    expect(told).toBe('a · i · success');
    expect(run.next).toMatchObject({ outputs: new Map([['id', '#1']]) });
  });

  test('are run before a retry', () => {
    const careful = step('a', { onFailure: [retry({ workflow: summary('inner'), retryAfter: 2 })] });
    expect(play(start(workflow('w', [careful]), [inner]), [401]).told).toBe('a · wait 2 · i · a · success');
    expect(play(start(workflow('w', [careful]), [inner]), [401, 500]).told).toBe('a · wait 2 · i · failure');
  });

  test('that lead into each other come to an end', () => {
    const one = workflow('one', [calling('two')]);
    const two = workflow('two', [calling('one')]);
    expect(start(one, [two]).next).toMatchObject({
      isSuccess: false,
      reason: expect.stringContaining('call each other'),
    });
    const needs = workflow('needs', [step('a')], { dependsOn: [summary('needed')] });
    const needed = workflow('needed', [step('b')], { dependsOn: [summary('needs')] });
    expect(start(needs, [needed]).next).toMatchObject({ isSuccess: false });
    expect(start(workflow('w', [calling('unknown')])).next).toMatchObject({ isSuccess: false });
  });
});

describe('what never ends, or grows without end', () => {
  test('is ended', () => {
    const forEver = step('a', { onSuccess: [action({ type: 'goto', step: 'a' })] });
    const { run } = play(start(workflow('w', [forEver])), []);
    expect(run.attempts).toHaveLength(200);
    expect(run.next).toMatchObject({ reason: expect.stringContaining('more steps') });
  });

  test('doubles no value at each turn', () => {
    const grow = step('a', {
      outputs: [{ name: 'x', value: '{$steps.a.outputs.x}{$steps.a.outputs.x}{$response.body}' }],
      onSuccess: [action({ type: 'goto', step: 'a' })],
    });
    expect(play(start(workflow('w', [grow])), []).run.next).toMatchObject({
      reason: expect.stringContaining('too large'),
    });
  });
});
