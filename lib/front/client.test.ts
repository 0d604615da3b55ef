import { describe, expect, it } from 'vitest';
import { clientAddress } from './client.ts';

describe('clientAddress (F11)', () => {
  const forged = ['1.1.1.1, 2.2.2.2', '3.3.3.3'];

  it('is the peer where no proxy is trusted, whatever is claimed', () => {
    expect(clientAddress('192.0.2.1', forged, 0)).toBe('192.0.2.1');
  });

  it('is the entry that the trusted proxy wrote', () => {
    expect(clientAddress('10.0.0.1', forged, 1)).toBe('3.3.3.3');
    expect(clientAddress('10.0.0.1', forged, 2)).toBe('2.2.2.2');
  });

  it.each(['unknown', '', '_hidden', '1.2.3.4.5', '1.2.3', 'evil, ', '::g', '1.2.3.4:x'])(
    'falls back to the peer where that entry is %j',
    (entry) => {
      expect(clientAddress('10.0.0.1', [`9.9.9.9, ${entry}`], 1)).toBe('10.0.0.1');
    },
  );

  it('falls back to the peer where the list is shorter than the hops', () => {
    expect(clientAddress('10.0.0.1', ['3.3.3.3'], 2)).toBe('10.0.0.1');
    expect(clientAddress('10.0.0.1', [], 1)).toBe('10.0.0.1');
  });

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['[0:0:0:0:0:ffff:192.0.2.1]:443', '192.0.2.1'],
    ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['192.0.2.1:5000', '192.0.2.1'],
    [undefined, 'unknown'],
  ])('reads the peer %s as %s', (peer, client) => {
    expect(clientAddress(peer, [], 0)).toBe(client);
  });
});
