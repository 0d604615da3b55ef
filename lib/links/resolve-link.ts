import { findTarget } from './find-target.ts';
import type { Ledger } from './ledger.ts';
import { nearestIds } from './nearest.ts';
import type { SampleLanguages } from './operation-rows.ts';
import type { Content } from './site.ts';

/** What `/go/<id>` answers. */
export type ResolvedLink =
  | { readonly kind: 'found'; readonly url: string }
  /** `on`: the day, YYYY-MM-DD. */
  | { readonly kind: 'removed'; readonly on: string; readonly replacement?: NamedLink }
  | { readonly kind: 'unknown'; readonly nearest: readonly NamedLink[] };

export interface NamedLink {
  readonly id: string;
  readonly url: string;
}

/** Follows an id to its place: as it stands, else by the ledger's redirects, however many. */
export async function resolveLink(
  id: string,
  content: Content,
  languages: SampleLanguages,
  ledger: Ledger | undefined,
): Promise<ResolvedLink> {
  const seen = new Set<string>();
  let current = id;
  while (!seen.has(current)) {
    seen.add(current);
    const target = await findTarget(current, content, languages);
    if (target.url !== undefined) return { kind: 'found', url: target.url };
    const redirect = ledger?.entries.get(current);
    if (redirect === undefined) break;
    if ('removed' in redirect) return removed(redirect, (see) => follow(see, content, languages, ledger));
    current = redirect.to;
  }
  return { kind: 'unknown', nearest: await findNearest(id, content, languages) };
}

async function removed(
  { removed: on, see }: { readonly removed: string; readonly see?: string },
  find: (see: string) => Promise<NamedLink | undefined>,
): Promise<ResolvedLink> {
  const replacement = see === undefined ? undefined : await find(see);
  return replacement === undefined ? { kind: 'removed', on } : { kind: 'removed', on, replacement };
}

async function follow(
  id: string,
  content: Content,
  languages: SampleLanguages,
  ledger: Ledger | undefined,
): Promise<NamedLink | undefined> {
  const link = await resolveLink(id, content, languages, ledger);
  return link.kind === 'found' ? { id, url: link.url } : undefined;
}

/** Likely places, best first: of the page that the id names, else of the pages beside it. */
async function findNearest(id: string, content: Content, languages: SampleLanguages): Promise<NamedLink[]> {
  const target = await findTarget(id, content, languages);
  const ids = target.url === undefined ? nearestIds(id, target.candidates) : [];
  const found = await Promise.all(
    ids.map(async (each) => ({ id: each, ...(await findTarget(each, content, languages)) })),
  );
  return found.flatMap(({ id: each, url }) => (url === undefined ? [] : [{ id: each, url }]));
}
