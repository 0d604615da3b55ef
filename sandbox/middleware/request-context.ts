import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import { createId } from '../ids.ts';
import type { Environment } from './environment.ts';

interface Options {
  readonly clock: Clock;
  readonly trustedProxyHops: number;
}

/**
 * Whom to count a request for: the peer, or the entry that the outermost trusted proxy wrote, `hops` from the right
 * of X-Forwarded-For. Whatever stands further left came from the client and is worth nothing.
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined, hops: number): string {
  const entry = hops > 0 ? forwarded?.split(',').at(-hops)?.trim() : undefined;
  const address = entry !== undefined && isIP(entry) !== 0 ? entry : (peer ?? 'unknown');
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** The first four groups of an IPv6 address: a household has at least 2^64 of them, and is one client. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Gives each request its id, time and client address, and each response its `Request-Id`. */
export function requestContext({ clock, trustedProxyHops }: Options): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const now = clock.now();
    const requestId = createId('req', now);
    context.set('now', now);
    context.set('requestId', requestId);
    const forwarded = context.req.header('X-Forwarded-For');
    context.set('address', clientAddress(context.env?.address, forwarded, trustedProxyHops));
    await next();
    context.res.headers.set('Request-Id', requestId);
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
    // Answers belong to the holder of one key; those that may be kept for revalidation say so themselves.
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  };
}
