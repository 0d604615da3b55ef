import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nowAndThen } from './now-and-then.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('hands on the first value at once, then the latest now and then, and nothing once it is stopped', () => {
  const seen: number[] = [];
  const values = nowAndThen<number>(100, (value) => seen.push(value));
  for (let value = 1; value <= 500; value += 1) {
    values.add(value);
    vi.advanceTimersByTime(1);
  }
  expect(seen).toEqual([1, 100, 200, 300, 400, 500]);
  vi.advanceTimersByTime(1000);
  expect(seen).toHaveLength(6);
  values.add(501);
  values.add(502);
  values.stop();
  vi.advanceTimersByTime(1000);
  expect(seen.at(-1)).toBe(501);
});
