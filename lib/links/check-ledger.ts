import { guessRenames, parentIds } from './guess-rename.ts';
import type { Ledger, Redirect } from './ledger.ts';

/** A published link that leads nowhere, or to two things. */
export interface LinkFault {
  readonly id: string;
  readonly kind: 'lost' | 'dead-redirect' | 'revived';
  /** `lost`: published ids that lie under this one and went with it. They have no fault of their own. */
  readonly under: readonly string[];
  /** `lost`: new ids that it may have become, likeliest first. */
  readonly candidates: readonly string[];
  readonly message: string;
}

/** Every id of the ledger must be live, lead to a live one, or be marked as removed. `live`: the ids of this build. */
export function checkLedger(ledger: Ledger, live: ReadonlySet<string>): LinkFault[] {
  const lost: string[] = [];
  const faults: LinkFault[] = [];
  for (const [id, redirect] of ledger.entries) {
    if (redirect === undefined && !live.has(id)) lost.push(id);
    if (redirect === undefined) continue;
    const message = live.has(id) ? revivedMessage(id) : redirectMessage(id, redirect, ledger, live);
    if (message !== undefined) {
      faults.push({
        id,
        kind: live.has(id) ? 'revived' : 'dead-redirect',
        under: [],
        candidates: [],
        message,
      });
    }
  }
  const unpublished = [...live].filter((id) => !ledger.entries.has(id));
  return [...lostFaults(lost, unpublished), ...faults];
}

/** The end of a chain of moves: a live id, or one marked as removed; `undefined` where it breaks or goes in a circle. */
export function followRedirects(
  ledger: Ledger,
  id: string,
  live: { has(id: string): boolean },
): string | undefined {
  const seen = new Set<string>();
  for (let current = id; !seen.has(current); ) {
    seen.add(current);
    if (live.has(current)) return current;
    const redirect = ledger.entries.get(current);
    if (redirect === undefined) return undefined;
    if ('removed' in redirect) return current;
    current = redirect.to;
  }
  return undefined;
}

/** What a person reads when the build stops: each cause once, and the two ways to mend it. */
export function describeLinkFaults(faults: readonly LinkFault[], shown = 20): string {
  const count = faults.reduce((sum, fault) => sum + 1 + fault.under.length, 0);
  const lines = faults.slice(0, shown).map((fault) => `  ${fault.message}`);
  if (faults.length > shown) lines.push(`  and ${faults.length - shown} more`);
  const lost = faults.find((fault) => fault.kind === 'lost');
  const head = count === 1 ? '1 published link would break:' : `${count} published links would break:`;
  return [head, ...lines, ...(lost === undefined ? [] : waysToMend(lost))].join('\n');
}

function waysToMend({ id, candidates: [likeliest = 'NEW-ID'] }: LinkFault): string[] {
  return [
    'Mend each in one of two ways:',
    '  1. restore the old name in the description or the guide; or',
    `  2. say where it went:  npm run links -- mv ${id} ${likeliest}`,
    `     or that it is gone: npm run links -- rm ${id} --see ID-OF-ITS-REPLACEMENT`,
  ];
}

/** A renamed operation loses all its rows: one fault for the operation says it. */
function lostFaults(lost: readonly string[], unpublished: readonly string[]): LinkFault[] {
  const all = new Set(lost);
  const under = new Map<string, string[]>();
  for (const id of lost) {
    const root = parentIds(id).find((parent) => all.has(parent)) ?? id;
    under.set(root, [...(under.get(root) ?? []), ...(root === id ? [] : [id])]);
  }
  return [...under].map(([id, ids]) => {
    const candidates = guessRenames(id, ids, unpublished);
    return { id, kind: 'lost', under: ids, candidates, message: lostMessage(id, ids.length, candidates[0]) };
  });
}

function lostMessage(id: string, under: number, likeliest: string | undefined): string {
  const what = under === 0 ? id : `${id} and ${under} under it`;
  return likeliest === undefined
    ? `${what}: removed`
    : `${what}: renamed (perhaps to ${likeliest}) or removed`;
}

function revivedMessage(id: string): string {
  return `${id} has a redirect and exists again: if the same thing is back, take " -> …" off its line in links.lock; if not, name the new thing otherwise`;
}

function redirectMessage(
  id: string,
  redirect: Redirect,
  ledger: Ledger,
  live: ReadonlySet<string>,
): string | undefined {
  const target = 'to' in redirect ? redirect.to : redirect.see;
  if (target === undefined || followRedirects(ledger, target, live) !== undefined) return undefined;
  return `${id} leads to ${target}, which leads nowhere`;
}
