import { describe, expect, test } from 'vitest';
import { isOneEditApart, NearNames } from './near-names.ts';

describe('one typing error', () => {
  test.each([
    ['emal', 'email'],
    ['emaiil', 'email'],
    ['emial', 'email'],
    ['amail', 'email'],
    ['emailx', 'email'],
    ['mail', 'email'],
  ])('%s is near %s', (typed, name) => expect(isOneEditApart(typed, name)).toBe(true));

  test.each([
    ['email', 'email'],
    ['eml', 'email'],
    ['liame', 'email'],
    ['', 'ab'],
  ])('%s is not near %s', (typed, name) => expect(isOneEditApart(typed, name)).toBe(false));
});

test('finds the ids of near names, not of the name itself or of short ones', () => {
  const names = new NearNames();
  for (const [index, name] of ['email', 'emails', 'name', 'id'].entries()) names.add(name, `n${index}`);
  expect(names.find('emal')).toEqual(['n0']);
  expect(names.find('email')).toEqual(['n1']);
  expect(names.find('ix')).toEqual([]);
});
