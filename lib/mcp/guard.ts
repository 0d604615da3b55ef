import { isIP } from 'node:net';
import type { Settings } from '../env/parse.ts';
import { AppError } from '../errors/app-error.ts';

/**
 * Refuses pages of other sites (MCP, Streamable HTTP, "Security Warning"): a browser says on every POST where it comes
 * from, and MCP clients that are no browsers send no `Origin`.
 *
 * `Host` is checked against DNS rebinding besides: a name that somebody else controls cannot be an address or
 * `localhost`. Behind a reverse proxy that field is the proxy's, so there the origin alone decides.
 */
export function refuseForeign(
  headers: Headers,
  { publicOrigin, trustedProxyHops }: Pick<Settings, 'publicOrigin' | 'trustedProxyHops'>,
): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site') ?? 'none';
  if ((origin !== null && origin !== publicOrigin) || !['same-origin', 'none'].includes(site))
    throw new AppError('cross_site_refused', 'Only MCP clients and pages of this portal may call this.');
  const host = headers.get('host') ?? '';
  if (trustedProxyHops === 0 && !isOwnHost(host, new URL(publicOrigin).hostname))
    throw new AppError(
      'cross_site_refused',
      'This portal has another name: use the address that its pages have.',
    );
}

function isOwnHost(host: string, own: string): boolean {
  if (!URL.canParse(`http://${host}/`)) return false;
  const { hostname } = new URL(`http://${host}/`);
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return isAddress || hostname === own || hostname === 'localhost' || hostname.endsWith('.localhost');
}
