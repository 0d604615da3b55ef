import { isIP } from 'node:net';

/**
 * Who a request is counted for: the peer's address, or, behind `hops` trusted proxies, the entry that the outermost
 * of them wrote into X-Forwarded-For. Everything left of it is the client's own word.
 *
 * An IPv6 address stands for its /64, which one household or machine owns whole.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: readonly string[],
  hops: number,
): string {
  const entries = forwardedFor.join(',').split(',');
  const entry = hops > 0 ? normalize(entries.at(-hops)) : undefined;
  return entry ?? normalize(peer) ?? 'unknown';
}

function normalize(text: string | undefined): string | undefined {
  const bare = text
    ?.trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  if (bare === undefined || isIP(bare) === 0) return undefined;
  if (isIP(bare) === 4) return bare;
  const groups = groupsOf(bare.split('%')[0] ?? '');
  return mapped(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups, in the one form that they have when they are equal. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...(tail === undefined ? [] : zeros), ...after];
}

/** RFC 4291 section 2.5.5.2: an IPv4 address in IPv6, however it is spelt. */
function mapped(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join('.');
}
