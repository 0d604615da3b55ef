const maxLength = 80;

/** `getHTTPResponse` → `get-http-response`; only a–z, 0–9 and `-`, so that it is the same in a URL and as a file's name. */
export function kebab(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= maxLength) return slug;
  return `${slug.slice(0, maxLength - 9).replace(/-$/, '')}-${digest(text)}`;
}

/** The file's name without its extension, as it is wherever that can stand in a URL. */
export function apiSlug(file: string): string {
  const name = file.replace(/\.[^.]*$/, '');
  const isPlain = /^[A-Za-z0-9][\w.-]{0,99}$/.test(name) && !/\.(?:md|json|ya?ml)$/i.test(name);
  return isPlain ? name : kebab(name) || `x-${digest(name)}`;
}

/** First segments of permanent links that are not an API's, and what else stands beside APIs in an address. */
export const reservedApiSlugs: ReadonlySet<string> = new Set([
  'reference',
  'guides',
  'best-practices',
  'pages',
  'rate-limits',
  'errors',
  'changelog',
  'workflows',
  'feed.xml',
]);

/** Hands out slugs that are unique among themselves; the first that asks gets the plain one. */
export class Slugs {
  private readonly taken: Set<string>;
  /** The last number given to each slug: below it none is free. */
  private readonly numbers = new Map<string, number>();

  constructor(reserved: readonly string[] = []) {
    this.taken = new Set(reserved);
  }

  /** The first free one of the candidates' slugs; text without Latin letters or digits gets a digest of itself. */
  take(...candidates: readonly string[]): string {
    const slugs = candidates.map(kebab).filter((slug) => slug !== '');
    if (slugs.length === 0) slugs.push(`x-${digest(candidates[0] ?? '')}`);
    const free = slugs.find((slug) => !this.taken.has(slug)) ?? this.numbered(slugs.at(-1) ?? '');
    this.taken.add(free);
    return free;
  }

  private numbered(slug: string): string {
    let number = (this.numbers.get(slug) ?? 1) + 1;
    while (this.taken.has(`${slug}-${number}`)) number++;
    this.numbers.set(slug, number);
    return `${slug}-${number}`;
  }
}

/** FNV-1a: short, the same everywhere, also in a browser. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
