import { expect, test } from 'vitest';
import { addressGroup, clientAddress } from './request-context.ts';

test.each([
  [0, '198.51.100.1, 192.0.2.1', '203.0.113.7'],
  [1, undefined, '203.0.113.7'],
  [1, '192.0.2.1', '192.0.2.1'],
  [1, '198.51.100.1, 198.51.100.2, 192.0.2.1', '192.0.2.1'],
  [2, '198.51.100.1, 198.51.100.2, 192.0.2.1', '198.51.100.2'],
  [3, '198.51.100.2, 192.0.2.1', '203.0.113.7'],
  [1, '192.0.2.1, not-an-address', '203.0.113.7'],
  [1, '192.0.2.1, ', '203.0.113.7'],
  [1, '::ffff:192.0.2.1', '192.0.2.1'],
])('with %i trusted proxies %j is %s', (hops, forwarded, expected) => {
  expect(clientAddress('203.0.113.7', forwarded, hops)).toBe(expected);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, expected) => {
  expect(addressGroup(address)).toBe(expected);
});
