/**
 * `links.lock`: every permanent id that was ever published, one a line, sorted. An id whose target moved or went says
 * so behind an arrow:
 *
 *     users/sign-up/body.email
 *     users/sign-up/body.name -> users/sign-up/body.fullName
 *     users/sign-up/body.fax -> removed 2026-11-24, see users/sign-up/body.phone
 */
export interface Ledger {
  /** By id; `undefined`: the id stands for itself. */
  readonly entries: ReadonlyMap<string, Redirect | undefined>;
}

export type Redirect =
  | { readonly to: string }
  /** `removed`: the day, as YYYY-MM-DD. `see`: the id of what replaces it. */
  | { readonly removed: string; readonly see?: string };

const preamble = [
  '# Every permanent link ever published. A line may never go: links to it stand in tickets and mails.',
  '# `npm run links` adds new ones; `npm run links -- mv OLD NEW` and `-- rm OLD [--see ID]` say where one went.',
];

/** @throws Error that names each line it cannot read. */
export function parseLedger(text: string): Ledger {
  const entries = new Map<string, Redirect | undefined>();
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const read = readLine(line);
    if (read === undefined) faults.push(`links.lock:${index + 1}: cannot read "${line}"`);
    else if (entries.has(read.id)) faults.push(`links.lock:${index + 1}: ${read.id} stands here twice`);
    else entries.set(read.id, read.redirect);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { entries };
}

/**
 * The ledger in two: what this portal has to keep, and what belongs to APIs that are not here at all, since the folder
 * of descriptions is another one. A promise about `users/…` binds only a portal that shows an API of that name.
 *
 * @param groups first segments of ids that are kept in any case: the APIs, and the folders of texts
 */
export function splitLedger(
  ledger: Ledger,
  groups: ReadonlySet<string>,
): { readonly kept: Ledger; readonly aside: Ledger } {
  const isKept = ([id]: readonly [string, unknown]) => groups.has(id.split('/')[0] ?? '');
  const entries = [...ledger.entries];
  return {
    kept: { entries: new Map(entries.filter(isKept)) },
    aside: { entries: new Map(entries.filter((entry) => !isKept(entry))) },
  };
}

/** Sorted by code unit, so that the file is the same on every machine. */
export function formatLedger(ledger: Ledger): string {
  const ids = [...ledger.entries.keys()].sort();
  return `${[...preamble, ...ids.map((id) => formatLine(id, ledger.entries.get(id)))].join('\n')}\n`;
}

/** The ledger with all of `live` in it; nothing that stands in it is changed. */
export function addToLedger(ledger: Ledger, live: Iterable<string>): Ledger {
  const entries = new Map(ledger.entries);
  for (const id of live) if (!entries.has(id)) entries.set(id, undefined);
  return { entries };
}

/**
 * The ledger with redirects for `from` and all that lies under it. Each goes to the same place under `to` where that
 * is live, else to `to` itself.
 */
export function moveInLedger(ledger: Ledger, from: string, to: string, live: ReadonlySet<string>): Ledger {
  return redirectUnder(ledger, from, live, (id) => {
    const moved = `${to}${id.slice(from.length)}`;
    return { to: live.has(moved) ? moved : to };
  });
}

/** The ledger with `id` and all that lies under it marked as removed on `day` (YYYY-MM-DD). */
export function removeInLedger(
  ledger: Ledger,
  id: string,
  day: string,
  live: ReadonlySet<string>,
  see?: string,
): Ledger {
  return redirectUnder(ledger, id, live, () => ({ removed: day, ...(see !== undefined && { see }) }));
}

function redirectUnder(
  ledger: Ledger,
  from: string,
  live: ReadonlySet<string>,
  redirect: (id: string) => Redirect,
): Ledger {
  const entries = new Map(ledger.entries);
  for (const [id, known] of ledger.entries) {
    if (known === undefined && !live.has(id) && isUnder(id, from)) entries.set(id, redirect(id));
  }
  return { entries };
}

/** Pages hold their anchors, and a row holds the rows of its members: `…/body.items` holds `…/body.items[].id`. */
function isUnder(id: string, parent: string): boolean {
  return id === parent || (id.startsWith(parent) && '/.[:'.includes(id.charAt(parent.length)));
}

const line = /^(\S+)(?: -> (?:removed (\d{4}-\d\d-\d\d)(?:, see (\S+))?|(?!removed$)(\S+)))?$/;

function readLine(text: string): { id: string; redirect: Redirect | undefined } | undefined {
  const [, id, removed, see, to] = line.exec(text.trimEnd()) ?? [];
  if (id === undefined) return undefined;
  if (to !== undefined) return { id, redirect: { to } };
  if (removed === undefined) return { id, redirect: undefined };
  return { id, redirect: see === undefined ? { removed } : { removed, see } };
}

function formatLine(id: string, redirect: Redirect | undefined): string {
  if (redirect === undefined) return id;
  if ('to' in redirect) return `${id} -> ${redirect.to}`;
  return `${id} -> removed ${redirect.removed}${redirect.see === undefined ? '' : `, see ${redirect.see}`}`;
}
