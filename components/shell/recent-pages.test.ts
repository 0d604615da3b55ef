import { expect, test } from 'vitest';
import { memoryStorage } from '#tests/memory-storage.ts';
import { forgetPages, keepPage, recentPages } from './recent-pages.ts';

test('the newest page comes first, each once, six at most, until they are forgotten', () => {
  const storage = memoryStorage();
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
  const storage = memoryStorage();
  keepPage({ path, title: 'A' }, storage);
  expect(recentPages(storage)).toEqual([]);
});

test('of a list that was written elsewhere, only pages of the documentation are shown', () => {
  const page = { path: '/guides/a', title: 'A' };
  const others = [
    1,
    { path: 'javascript:alert(1)', title: 'x' },
    { path: '/guides/a' },
    { ...page, title: 'x'.repeat(121) },
  ];
  expect(recentPages(memoryStorage({ pages: JSON.stringify([...others, page]) }))).toEqual([page]);
});
