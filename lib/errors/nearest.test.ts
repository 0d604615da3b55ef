import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['title', 'order', 'description'];

it.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['ordr', 'order'],
  ['desciption', 'description'],
  ['desrciptoin', 'description'],
])('takes %s for %s', (name, meant) => {
  expect(nearest(name, known)).toBe(meant);
});

it.each(['note', 'x', 'author'])('takes %s for nothing', (name) => {
  expect(nearest(name, known)).toBeUndefined();
});
