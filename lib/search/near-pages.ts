import { Nearest } from '../links/nearest.ts';

/** How alike the last parts of two addresses have to be: `singup` and `sign-up` are. */
const likeEnough = 0.5;

/** Segments that say where a page stands, and how many say no more than that. */
const places: ReadonlyMap<string, number> = new Map([
  ...['reference', 'changelog', 'workflows', 'explorer', 'try', 'go'].map((name) => [name, 2] as const),
  ...['guides', 'best-practices', 'errors', 'docs', 'api'].map((name) => [name, 1] as const),
]);

/** How files of pages end, here and on sites that stood at an address before. */
const pageEnding = /\.(?:html?|md|php|aspx?)$/i;

/** What an address says: `/reference/users/sign-up/body.fullName` → `sign up body full Name`. */
export function wordsOfAddress(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  const parts = path.split('/').filter((part) => part !== '' && part !== 'schemas');
  const telling = parts.slice(Math.min(places.get(parts[0] ?? '') ?? 0, parts.length - 1));
  return telling
    .join(' ')
    .replace(pageEnding, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .slice(0, 100);
}

/** Addresses of pages, to find those that end like one that nothing stands at. */
export class NearAddresses {
  private readonly byEnd: ReadonlyMap<string, readonly string[]>;
  private readonly ends: Nearest;

  constructor(urls: readonly string[]) {
    this.byEnd = Map.groupBy(urls, endOf);
    this.ends = new Nearest(this.byEnd.keys());
  }

  /** @returns the most alike first */
  find(address: string, count: number): string[] {
    const end = endOf(address);
    if (end === '') return [];
    return this.ends
      .find(end, count, likeEnough)
      .flatMap((each) => inSamePlace(address, this.byEnd.get(each) ?? []))
      .slice(0, count);
  }
}

/** Of pages with one name, those in the folders of the address first. */
function inSamePlace(address: string, urls: readonly string[]): string[] {
  const folders = new Set(address.split('/'));
  const shared = (url: string) => url.split('/').filter((part) => folders.has(part)).length;
  return [...urls].sort((a, b) => shared(b) - shared(a));
}

function endOf(address: string): string {
  const end = address
    .replace(/\/(?:index)?(?:\.\w+)?$/, '')
    .split('/')
    .at(-1);
  return (end ?? '').replace(pageEnding, '').replaceAll('_', '-').toLowerCase();
}
