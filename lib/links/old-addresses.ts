import type { Guide, GuideReference } from '../content/model.ts';
import { services } from '../env/own-addresses.ts';
import type { Places } from './check-references.ts';
import { pageOfId, permalinkId } from './urls.ts';

/** First segments of what is no page. */
const own: ReadonlySet<string> = new Set(services.map((address) => address.split('/')[1] ?? ''));

/** Why an address that a text says it had once cannot lead to it. */
export function oldAddressFault(
  { url }: GuideReference,
  { href, file }: Guide,
  { ids, hasFile, moved }: Places,
  guides: readonly Guide[],
): string | undefined {
  const address = withoutSlash(url);
  const [, first = ''] = address.split('/');
  if (address === '/' || own.has(first))
    return `redirectFrom cannot be ${url}: the portal answers that itself`;
  if (address === href || (ids.has(permalinkId(address)) && pageOfId(permalinkId(address)) === address))
    return `redirectFrom cannot be ${url}: that is a page of this portal`;
  if (hasFile(`public${address}`)) return `redirectFrom cannot be ${url}: that is a file in public/`;
  if (moved.has(address)) return `redirectFrom cannot be ${url}: links.lock says already where that leads`;
  const owner = guides.find((guide) => oldAddressesOf(guide).includes(address));
  return owner === undefined || owner.file === file
    ? undefined
    : `redirectFrom cannot be ${url}: that leads to ${owner.file} already`;
}

/** Where the addresses lead that texts had once. */
export function oldAddresses(guides: readonly Guide[]): { source: string; destination: string }[] {
  return guides.flatMap((guide) =>
    oldAddressesOf(guide).map((source) => ({ source, destination: guide.href })),
  );
}

function oldAddressesOf({ references }: Guide): string[] {
  return references.flatMap(({ kind, url }) => (kind === 'redirect' ? [withoutSlash(url)] : []));
}

function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/$/, '');
}
