import { expect, test } from 'vitest';
import { groupByInitial } from './initial-groups.ts';

const named = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `${letter}${String(index).padStart(3, '0')}` }));

test('few names are one list in the order that they have', () => {
  const few = [...named('b', 3), ...named('a', 3)];
  expect(groupByInitial(few)).toEqual([{ entries: few }]);
});

test('many stand in alphabetical groups, small letters beside capitals, each name in one', () => {
  const many = [...named('c', 70), ...named('A', 20), ...named('b', 20), ...named('a', 5), ...named('_x', 2)];
  const groups = groupByInitial(many);
  expect(groups.map(({ title, entries }) => `${title}: ${entries.length}`)).toEqual([
    'A – B: 45',
    'C: 70',
    'X: 2',
  ]);
  expect(groups.flatMap(({ entries }) => entries).length).toBe(many.length);
  expect(groups[0]?.entries.slice(0, 2).map(({ title }) => title)).toEqual(['A000', 'a000']);
});

test('names of other scripts and of no letters have their place', () => {
  const many = [...named('日', 40), ...named('→', 40)];
  // An arrow is no letter: its digits are what the name begins with.
  expect(groupByInitial(many).map(({ title }) => title)).toEqual(['0', '日']);
  expect(groupByInitial(Array.from({ length: 40 }, () => ({ title: '→' })))[0]?.title).toBe('#');
});
