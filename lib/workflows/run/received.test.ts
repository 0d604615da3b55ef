import { describe, expect, it, test } from 'vitest';
import { is, play, retry, start, step, webhook, workflow } from '#tests/played-workflow.ts';
import type { WorkflowStep } from '../model.ts';
import { impossible, judgeReceived, received } from './advance.ts';

const seen: Partial<WorkflowStep> = {
  successCriteria: [is('$request.body#/n == 2'), is("$request.header.Webhook-ID == 'evt_2'")],
  outputs: [{ name: 'event', value: '$request.header.webhook-id' }],
};

test.each<[string, WorkflowStep[], (number | 'none')[], string]>([
  ['a webhook after a call', [step('a'), webhook('b', seen), step('c')], [200, 2], 'a · b · c · success'],
  ['a webhook about which nothing is said', [webhook('b')], [1], 'b · success'],
  ['nothing that came', [webhook('b', seen), step('c')], ['none'], 'b · failure'],
  ['another that came', [webhook('b', seen), step('c')], [1], 'b · failure'],
  [
    'a wait that is made again',
    [webhook('b', { ...seen, onFailure: [retry({ retryLimit: 2 })] })],
    ['none', 2],
    'b · b · success',
  ],
])('%s', (_, steps, arriving, told) => {
  expect(play(start(workflow('w', steps)), arriving).told).toBe(told);
});

const request = { method: 'POST', headers: [['webhook-id', 'evt_2']] as const, body: '{"n":2}' };
const waiting = (change: Partial<WorkflowStep> = {}) =>
  start(workflow('w', [webhook('b', change), step('c')]));
const nextOf = ({ next }: ReturnType<typeof start>) => {
  if (next.kind !== 'receive') throw new Error(next.kind);
  return next;
};

describe('a webhook that is waited for', () => {
  it('is waited for as long as the step says, else 30 s', () => {
    expect(nextOf(waiting()).milliseconds).toBe(30_000);
    expect(nextOf(waiting({ timeout: 500 })).milliseconds).toBe(500);
    expect(nextOf(waiting({ timeout: 1e12 })).milliseconds).toBe(3_600_000);
  });

  it('is told from others by the criteria, with what they saw', () => {
    const next = nextOf(waiting(seen));
    expect(judgeReceived(next, request).isExpected).toBe(true);
    const other = judgeReceived(next, { ...request, body: '{"n":3}' });
    expect(other.isExpected).toBe(false);
    expect(other.criteria.map(({ holds, seen: [value] }) => [holds, value?.value])).toEqual([
      [false, 3],
      [true, 'evt_2'],
    ]);
  });

  it('hands on parts of the request, and keeps it', () => {
    const [attempt] = received(waiting(seen), request).attempts;
    expect(attempt).toMatchObject({ isSuccess: true, received: request });
    expect([...(attempt?.outputs ?? [])]).toEqual([['event', 'evt_2']]);
  });

  it('fails where it is not accepted, whatever the criteria say', () => {
    const run = received(waiting(seen), request, 'not genuine');
    expect(run.attempts).toMatchObject([{ isSuccess: false, failure: 'not genuine', received: request }]);
    expect(run.next).toMatchObject({ kind: 'end', isSuccess: false, reason: 'not genuine' });
  });

  it('ends the run where it can never come, without another try', () => {
    const run = impossible(waiting({ onFailure: [retry({ retryLimit: 5 })] }), 'no inbox');
    expect(run.attempts).toHaveLength(1);
    expect(run.next).toMatchObject({ kind: 'end', isSuccess: false, reason: 'no inbox' });
  });
});
