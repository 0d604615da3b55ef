import { ownAddresses } from './own-addresses.ts';

/**
 * Where the portal stands below its origin: empty, or such as `/docs`. The setting `BASE_PATH`, which next.config.mjs
 * compiles into what Next bundles, for browsers too.
 *
 * Inside the portal an address has no base path: pages, permanent ids, the ledger and the search index know `/reference`
 * whatever it is served below. The front takes the base path from every request, and `withBase` puts it before what a
 * browser is given.
 */
function basePath(): string {
  return process.env.BASE_PATH ?? '';
}

/**
 * An address as a browser has to be given it: `/reference` becomes `/docs/reference`. What does not begin at the root of
 * the portal stays as it is: `#part`, `other-page`, `https://…`, `//host/…`.
 */
export function withBase(address: string, base = basePath()): string {
  if (base === '' || !/^\/(?![/\\])/.test(address)) return address;
  return base + address.replace(/^\/(?=$|[?#])/, '');
}

/** The way back, for an address in the browser's bar or in a request. One without the base path stays as it is. */
export function withoutBase(address: string, base = basePath()): string {
  if (base === '' || !address.startsWith(base)) return address;
  const rest = address.slice(base.length);
  if (rest === '' || /^[?#]/.test(rest)) return `/${rest}`;
  return rest.startsWith('/') ? rest : address;
}

/**
 * Refuses a base path that an address of the portal begins with, or that begins with one. A proxy in front may take the
 * base path away or not, and the front could not tell which it had done with `/reference/…`.
 */
export function parseBasePath(text: string): string {
  if (!/^(?:\/[\w-]+)+$/.test(text))
    throw new Error(
      'must begin with / and be names of letters, digits, - and _ with a / between them, such as /docs: no / at the end',
    );
  const own = ownAddresses.find((each) => `${each}/`.startsWith(`${text}/`) || text.startsWith(`${each}/`));
  if (own !== undefined) throw new Error(`must differ from the portal's own addresses, such as ${own}`);
  return text;
}
