import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

const limits = { atOnce: 2, waitingOfOne: 3, waitingInAll: 5, rounds: 1, longest: 60_000 };

function crowd(own = limits) {
  const turns = new Turns(own);
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const gone = new Set<string>();
  const take = (client: string, name: string) =>
    turns.take(
      client,
      () => gone.has(name),
      (end) => {
        started.push(name);
        ends.set(name, end);
      },
    );
  return { take, started, end: (name: string) => ends.get(name)?.(), gone };
}

/** After as many rounds of the event loop as any of these tests needs. */
async function soon(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('so many are begun at once, and the next when one has ended', async () => {
  const { take, started, end } = crowd();
  for (const name of ['a1', 'a2', 'a3']) expect(take('a', name)).toBe(true);
  await soon();
  expect(started).toEqual(['a1', 'a2']);
  end('a2');
  await soon();
  expect(started).toEqual(['a1', 'a2', 'a3']);
});

test('an end that is told twice frees one place', async () => {
  const { take, started, end } = crowd();
  for (const name of ['a1', 'a2', 'a3', 'a4']) take('a', name);
  await soon();
  end('a1');
  end('a1');
  await soon();
  expect(started).toEqual(['a1', 'a2', 'a3']);
});

test('clients take turns, whatever number of requests each has sent', async () => {
  const { take, started, end } = crowd();
  for (const name of ['a1', 'a2']) take('a', name);
  await soon();
  for (const name of ['a3', 'a4', 'a5']) take('a', name);
  take('b', 'b1');
  await soon();
  end('a1');
  end('a2');
  await soon();
  expect(started).toEqual(['a1', 'a2', 'a3', 'b1']);
});

test('beyond its share a client is refused, and beyond all shares everybody', async () => {
  const { take, started } = crowd();
  for (const name of ['a1', 'a2']) take('a', name);
  await soon();
  expect(['a3', 'a4', 'a5', 'a6'].map((name) => take('a', name))).toEqual([true, true, true, false]);
  expect(['b1', 'b2', 'b3'].map((name) => take('b', name))).toEqual([true, true, false]);
  await soon();
  expect(started).toEqual(['a1', 'a2']);
});

test('nothing is begun for a client that has left', async () => {
  const { take, started, end, gone } = crowd();
  for (const name of ['a1', 'a2']) take('a', name);
  await soon();
  for (const name of ['a3', 'a4']) take('a', name);
  gone.add('a3');
  end('a1');
  await soon();
  expect(started).toEqual(['a1', 'a2', 'a4']);
  end('a2');
  take('a', 'a5');
  gone.add('a5');
  await soon();
  expect(started).toEqual(['a1', 'a2', 'a4']);
});

test('each begins some rounds after the one before, in which node takes the connections that have come', async () => {
  const { take, started } = crowd({ ...limits, rounds: 3 });
  const round = () => new Promise((resolve) => setImmediate(resolve));
  take('a', 'a1');
  take('a', 'a2');
  const seen: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    await round();
    seen.push(started.length);
  }
  expect(seen.slice(0, 2)).toEqual([0, 0]);
  expect(seen.slice(3, 5)).toEqual([1, 1]);
  await soon();
  expect(started).toEqual(['a1', 'a2']);
});
