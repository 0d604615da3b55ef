import { describe, expect, test } from 'vitest';
import { countableSearch } from './fruitless.ts';

describe('a search that found nothing', () => {
  test.each([
    ['  Cancel   Subscription ', 'cancel subscription'],
    ['POST /refunds/{id}', 'post /refunds/{id}'],
    ['Größe', 'größe'],
    ['oauth2 pkce', 'oauth2 pkce'],
    ['409 conflict', '409 conflict'],
  ])('%s is counted as "%s"', (typed, words) => expect(countableSearch(typed)).toBe(words));

  test.each([
    ['too short', 'ab'],
    ['digits alone', '12345'],
    ['a pasted text', 'word '.repeat(20)],
    ['an e-mail address', 'why does jane@acme.example not work'],
    ['a key', 'sk_test_4f9aAAAA'],
    ['a token', 'eyJhbGciOiJIUzI1NiJ9.e30.x'],
    ['a password', 'password=hunter2'],
    ['a phone number', 'call 0171-5551234'],
    ['a card number', '4242 4242 424242 4242 x'],
    ['an id', 'user usr_01J8ZK3M9QX'],
    ['a UUID', '9f1c2b7e-8d4a-4c1b-9a2f-1b2c3d4e5f60'],
    ['a random string', 'xkcdqwertyuiopasdfghjklzxcvbnmqwertyuiopas'],
    ['markup', '<img src=x>'],
    ['a control character', 'abc\u0000def'],
  ])('%s is not', (_, typed) => expect(countableSearch(typed)).toBeUndefined());
});
