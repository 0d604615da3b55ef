import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PatternAnswers } from './pattern-answers.ts';
import type { PatternQuestion } from './pattern-worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A thread that never comes back from a pattern with a repeated group, as a browser's does not. */
class Thread {
  static readonly all: Thread[] = [];
  readonly asked: PatternQuestion[] = [];
  isEnded = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() {
    Thread.all.push(this);
  }
  postMessage(question: PatternQuestion): void {
    this.asked.push(question);
    if (/\)[*+]/.test(question.pattern)) return;
    setTimeout(
      () =>
        !this.isEnded && this.onmessage?.({ data: new RegExp(question.pattern, 'u').test(question.text) }),
      1,
    );
  }
  terminate(): void {
    this.isEnded = true;
  }
}

function start() {
  Thread.all.length = 0;
  const answers = new PatternAnswers(() => new Thread() as unknown as Worker);
  const told = vi.fn();
  answers.subscribe(told);
  return { answers, told };
}

it('knows nothing at first, is told once the thread has answered, and asks each question once', async () => {
  const { answers, told } = start();
  expect(answers.matches('^[A-Z]{2}$', 'NY')).toBeUndefined();
  expect(answers.matches('^[A-Z]{2}$', 'N')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(10);
  expect(told).toHaveBeenCalledTimes(2);
  expect(answers.matches('^[A-Z]{2}$', 'NY')).toBe(true);
  expect(answers.matches('^[A-Z]{2}$', 'N')).toBe(false);
  expect(Thread.all.map(({ asked }) => asked.length)).toEqual([2]);
});

it('ends a thread whose time is up, names the pattern, tries it no more, and goes on with the rest', async () => {
  const { answers } = start();
  for (const text of ['a', 'aa', 'aaa']) answers.matches('^(a|a)*$', text);
  answers.matches('b', 'b');
  await vi.advanceTimersByTimeAsync(5000);
  expect(answers.slow()).toEqual(['^(a|a)*$']);
  expect(answers.matches('b', 'b')).toBe(true);
  expect(answers.matches('^(a|a)*$', 'aaaa')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(5000);
  expect(Thread.all.map(({ isEnded, asked }) => [isEnded, asked.length])).toEqual([
    [true, 1],
    [false, 1],
  ]);
});

it('tries no text that is longer than anybody types', async () => {
  const { answers } = start();
  expect(answers.matches('a', 'a'.repeat(100_000))).toBeUndefined();
  await vi.advanceTimersByTimeAsync(5000);
  expect(Thread.all).toEqual([]);
});
