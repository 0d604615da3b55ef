import { expect, test } from 'vitest';
import { isOwnSite } from './own-site.ts';

test.each([
  ['developer.acme.com', 'https://api.acme.com/v1', true],
  ['acme.com', 'https://api.acme.com/v1', true],
  ['support.acme.com', 'https://acme.com/api', true],
  ['docs.acme.co.uk', 'https://acme.co.uk', true],
  ['evil.co.uk', 'https://acme.co.uk', false],
  ['evil.com', 'https://acme.com', false],
  ['evilacme.com', 'https://api.acme.com', false],
  ['acme.com.evil.test', 'https://api.acme.com', false],
  ['xn--pple-43d.acme.com', 'https://api.acme.com', false],
  ['evil.test', '/v1', false],
  ['evil.test', 'http://localhost:4010', false],
  ['1.2.3.5', 'http://1.2.3.4', false],
])('%s beside %s: %s', (host, server, isOwn) => {
  expect(isOwnSite(host, [server])).toBe(isOwn);
});
