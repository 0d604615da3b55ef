import { expect, it } from 'vitest';
import type { ExchangeRecord } from './exchange-record.ts';
import { answersSince, collectSeen, seenFor } from './seen-values.ts';

const answer = (body: unknown, headers: [string, string][] = [], status = 200) => ({
  ...{ status, statusText: '', headers, body: JSON.stringify(body) },
});

it('offers what was seen under the name of a field, the newest first', () => {
  const seen = collectSeen([
    answer({ data: [{ userId: 'usr_2' }, { userId: 'usr_3' }], nextCursor: 'c2' }),
    answer({ userId: 'usr_1', name: 'Ada Lovelace', n: 7, refreshToken: '***' }, [['ETag', '"1"']]),
    answer({ userId: 'usr_0' }, [['Sandbox-Verification-Code', '492817']]),
    answer({ userId: 'usr_failed' }, [], 404),
  ]);
  expect(seenFor(seen, 'user_id')).toEqual(['usr_2', 'usr_3', 'usr_1', 'usr_0']);
  expect(seenFor(seen, 'If-Match')).toEqual(['"1"']);
  expect(seenFor(seen, 'code')).toEqual(['492817']);
  expect(seenFor(seen, 'cursor')).toEqual(['c2']);
  expect(seenFor(seen, 'n')).toEqual(['7']);
  for (const name of ['name', 'refreshToken', 'token', 'id', '__proto__'])
    expect(seenFor(seen, name)).toEqual([]);
});

it('reads the newest answers, and no very long one', () => {
  const start = performance.now();
  const long = answer(Array.from({ length: 50_000 }, (_, n) => ({ id: `i${n}` })));
  const short = (id: string) => answer(Array.from({ length: 4000 }, () => ({ id })));
  const many = Array.from({ length: 300 }, (_, n) => (n % 2 === 0 ? long : short(`s${n}`)));
  expect(seenFor(collectSeen(many), 'id')).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19].map((n) => `s${n}`));
  expect(performance.now() - start).toBeLessThan(5000);
});

it('takes of one API what came since, with what the record leaves out', () => {
  const records = [
    { id: '1', api: 'a', at: 3, answer: answer({ token: '***' }) },
    { id: '2', api: 'b', at: 2, answer: answer({ token: 'b' }) },
    { id: '3', api: 'a', at: 1, answer: answer({ token: 'old' }) },
  ] as unknown as ExchangeRecord[];
  const whole = (id: string) => (id === '1' ? { answer: answer({ token: 'whole' }) } : undefined);
  expect(seenFor(collectSeen(answersSince(records, 'a', 2, whole)), 'token')).toEqual(['whole']);
});
