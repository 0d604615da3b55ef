import { describe, expect, test } from 'vitest';
import { NearAddresses, wordsOfAddress } from './near-pages.ts';

test.each([
  ['/reference/users/sign-up/body.fullName', 'sign up body full Name'],
  ['/guides/getting_started.html', 'getting started'],
  ['/pricing', 'pricing'],
  ['/reference/users/schemas/User', 'User'],
  ['/v1/users/usr_1', 'v1 users usr 1'],
  ['/guides', 'guides'],
  ['/', ''],
  ['', ''],
])('%s says "%s"', (address, words) => expect(wordsOfAddress(address)).toBe(words));

describe('an address that nothing stands at', () => {
  const urls = [
    '/reference/users/sign-up',
    '/reference/old/sign-up',
    '/guides/webhooks',
    '/errors/rate_limited',
    '/',
  ];
  const near = new NearAddresses(urls);
  test.each([
    ['a mistyped operation', '/reference/users/singup', '/reference/users/sign-up'],
    ['an operation of another API', '/reference/old/signUp', '/reference/old/sign-up'],
    ['a guide in another folder', '/docs/webhook', '/guides/webhooks'],
    ['a file of an older site', '/guides/webhooks/index.html', '/guides/webhooks'],
    ['an error in another spelling', '/errors/rate-limited', '/errors/rate_limited'],
  ])('%s', (_, address, url) => expect(near.find(address, 5)[0]).toBe(url));

  test.each(['/nothing-like-it', '/', '//', '/%ff'])('%s is like none', (address) => {
    expect(near.find(address, 5)).toEqual([]);
  });
});
