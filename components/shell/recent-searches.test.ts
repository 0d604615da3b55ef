import { describe, expect, test } from 'vitest';
import { memoryStorage } from '#tests/memory-storage.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';

describe('recent searches', () => {
  test('the newest comes first, each once, five at most', () => {
    const storage = memoryStorage();
    for (const words of ['one', 'two', 'three', 'Sign  up ', 'four', 'five', 'sign up'])
      keepSearch(words, storage);
    expect(recentSearches(storage)).toEqual(['sign up', 'five', 'four', 'three', 'two']);
  });

  test('can be forgotten', () => {
    const storage = memoryStorage();
    keepSearch('sign up', storage);
    forgetSearches(storage);
    expect(recentSearches(storage)).toEqual([]);
  });

  test.each([
    ['a sandbox key', 'sk_test_4f9a'],
    ['a key in a sentence', 'why is SK_prod_abc refused'],
    ['an encoded key', 'users?key=%73k_test_1'],
    ['a bearer token', 'Authorization: Bearer abcdefgh'],
    ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9'],
    ['a password', 'sign-in?password=hunter2'],
    ['a user name in an address', 'https://me:pass@api.example/users'],
    ['a long run of letters and digits', 'users/0b0f3c2e9a7d4e51b2c6a8f1d3e5'],
    ['a pasted document', `{"type":"${'x'.repeat(80)}"}`],
    ['nothing', '   '],
  ])('%s is not kept', (_, words) => {
    const storage = memoryStorage();
    keepSearch(words, storage);
    expect(storage().getItem('searches')).toBeNull();
  });

  test.each([
    'sign up email',
    'users/123',
    'POST /auth/sign-up',
    'token refresh',
    'password',
    'idempotency-key-conflict',
  ])('%s is kept', (words) => {
    const storage = memoryStorage();
    keepSearch(words, storage);
    expect(recentSearches(storage)).toEqual([words]);
  });

  test('of a list that was written elsewhere, only what would be kept is shown', () => {
    const list = JSON.stringify([1, null, 'sk_test_1', 'x'.repeat(81), 'a', 'b', 'c', 'd', 'e', 'f']);
    expect(recentSearches(memoryStorage({ searches: list }))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
