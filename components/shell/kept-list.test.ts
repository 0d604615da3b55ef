import { expect, test } from 'vitest';
import { blockedStorage, memoryStorage } from '#tests/memory-storage.ts';
import { keptList } from './kept-list.ts';

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[a-z]+$/i.test(value);
const list = keptList('words', 3, isWord, (word) => word.toLowerCase());

test('the newest comes first, each once, no more than may be kept, until they are forgotten', () => {
  const storage = memoryStorage();
  for (const word of ['a', 'b', 'A', 'c', 'd']) list.keep(word, storage);
  expect(list.read(storage)).toEqual(['d', 'c', 'A']);
  list.forget(storage);
  expect(storage().getItem('words')).toBeNull();
});

test('what may not be kept is neither written nor read', () => {
  const storage = memoryStorage({ words: JSON.stringify([1, null, '1', 'a', 'b', 'c', 'd']) });
  expect(list.read(storage)).toEqual(['a', 'b', 'c']);
  list.keep('2', storage);
  expect(list.read(storage)).toEqual(['a', 'b', 'c']);
});

test.each(['{"a":', '{"length":3}', '"a"', 'null', '7'])('%s in the storage is no list', (words) => {
  expect(list.read(memoryStorage({ words }))).toEqual([]);
});

test('a browser that keeps nothing is no fault', () => {
  expect(list.read(blockedStorage)).toEqual([]);
  expect(() => list.keep('a', blockedStorage)).not.toThrow();
  expect(() => list.forget(blockedStorage)).not.toThrow();
});
