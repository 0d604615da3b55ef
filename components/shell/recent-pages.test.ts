import { expect, test } from 'vitest';
import { forgetPages, keepPage, recentPages } from './recent-pages.ts';

function memory(kept: Record<string, string> = {}): () => Storage {
  const items = new Map(Object.entries(kept));
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return () => storage as unknown as Storage;
}

test('the newest page comes first, each once, six at most, until they are forgotten', () => {
  const storage = memory();
  for (const name of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g'])
    keepPage({ path: `/guides/${name}`, title: name }, storage);
  expect(recentPages(storage).map(({ title }) => title)).toEqual(['g', 'f', 'e', 'd', 'a', 'c']);
  forgetPages(storage);
  expect(recentPages(storage)).toEqual([]);
});

test.each([
  '/search',
  '/try/users/sign-up',
  '/go/users.sign-up',
  '/guides/a?key=sk_1',
  '/guides/a#b',
  '//evil.test',
  '',
])('nothing is kept of %s', (path) => {
  const storage = memory();
  keepPage({ path, title: 'A' }, storage);
  expect(recentPages(storage)).toEqual([]);
});

test.each(['{', 'null', '[1, {"path": "javascript:alert(1)", "title": "x"}, {"path": "/guides/a"}]'])(
  '%s in the storage is no list',
  (pages) => expect(recentPages(memory({ pages }))).toEqual([]),
);
