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
  return isIP(bare) === 4 ? bare : `${firstHalf(bare.split('%')[0] ?? '')}::/64`;
}

/** The first four groups, written out. */
function firstHalf(address: string): string {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':');
}
