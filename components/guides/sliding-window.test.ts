import { expect, test } from 'vitest';
import { slideWindow } from './sliding-window.ts';

test('a burst is admitted up to the limit, and the next one when the first has left the window', () => {
  const moments = slideWindow([0, 100, 200, 300, 999, 1000, 1001], 3, 1000);
  expect(moments.map(({ isAdmitted }) => isAdmitted)).toEqual([true, true, true, false, false, true, false]);
  expect(moments.map(({ inWindow }) => inWindow)).toEqual([1, 2, 3, 3, 3, 3, 3]);
});

test('no window of any position holds more than the limit, across the edges of seconds too', () => {
  const times = Array.from({ length: 200 }, (_, index) => index * 37);
  const admitted = slideWindow(times, 10, 1000).filter(({ isAdmitted }) => isAdmitted);
  for (const { at } of admitted) {
    expect(admitted.filter((other) => other.at > at - 1000 && other.at <= at).length).toBeLessThanOrEqual(10);
  }
});

test('a limit of zero admits nothing', () => {
  expect(slideWindow([0, 5000], 0, 1000).every(({ isAdmitted }) => !isAdmitted)).toBe(true);
});
