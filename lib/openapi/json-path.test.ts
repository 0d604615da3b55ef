import { describe, expect, test } from 'vitest';
import { JsonNumber } from '#json/number.ts';
import { JsonPaths } from './json-path.ts';

const limits = { path: 2000, visits: 20_000_000, matches: 200_000 };

const found = (path: string, root: unknown) =>
  new JsonPaths(limits).find(path, root).map(({ path: way }) => way.join('/'));

test('finds values with the way to them, in the order of the document', () => {
  expect(
    found("$..[?@.in == 'query'].name", {
      a: [
        { in: 'query', name: 1 },
        { in: 'path', name: 2 },
      ],
    }),
  ).toEqual(['a/0/name']);
});

test('takes a number with all its digits for a value, not for an object', () => {
  expect(found('$..*', { a: new JsonNumber('10.50') })).toEqual(['a']);
});

test('says of lists that the library cannot hand on that they are too long, and ends', () => {
  const long = { all: Array.from({ length: 300_000 }, (_, index) => index) };
  expect(found('$.all[?@ == 299999]', long)).toEqual(['all/299999']);
  try {
    expect(found('$[?count(@.*) > 5]', long)).toEqual(['all']);
  } catch (error) {
    expect((error as Error).message).toContain('too long');
  }
});

test('finds own members alone', () => {
  expect(found('$.constructor', {})).toEqual([]);
  expect(found('$.__proto__', {})).toEqual([]);
});

describe('ends where a path would look at everything again and again', () => {
  const lists = Array.from({ length: 2000 }, () => [[1]]);
  test.each<[string, string, unknown]>([
    ['in objects', '$..[?count($..*) > 1]', { of: lists.map(() => ({ a: {} })) }],
    ['in lists', '$..[?count($..*) > 1]', lists],
  ])('%s', (_, path, root) => {
    expect(() => new JsonPaths({ ...limits, visits: 100_000 }).find(path, root)).toThrow('takes too long');
  });
});
