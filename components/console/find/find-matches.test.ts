import { describe, expect, it } from 'vitest';
import { findMatches, mostMatches } from './find-matches.ts';

describe('finding words in a body', () => {
  it.each([
    ['Ab ab AB', 'ab', [0, 3, 6]],
    ['aaaa', 'aa', [0, 2]],
    ['{"a":1}', '"a":', [1]],
    ['a.b', '.', [1]],
    ['nothing', 'x', []],
    ['anything', '', []],
    ['İ then x', 'x', [7]],
  ])('in %j finds %j at %j', (text, words, places) => {
    expect(findMatches(text, words)).toEqual(places);
  });

  it('stops counting where a page would grow slow', () => {
    expect(findMatches('a'.repeat(5000), 'a')).toHaveLength(mostMatches);
  });
});
