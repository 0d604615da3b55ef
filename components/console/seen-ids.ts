/**
 * Ids that the reader's own account has shown, newest first, by the name of the property that held them. They are
 * offered in fields of that name, never filled in: one of them may be the key that the reader is using.
 */
export type SeenIds = Readonly<Record<string, readonly string[]>>;

const mostPerName = 20;

/** Adds the ids in an answer. Only names that end in "Id" are looked at: no token and no key is ever kept. */
export function collectIds(value: unknown, seen: SeenIds = {}): SeenIds {
  const found: Record<string, string[]> = {};
  walk(value, (name, member) => {
    if (/[a-z]Id$/.test(name) && typeof member === 'string' && /^[\w-]{1,100}$/.test(member)) {
      found[name] = [...(found[name] ?? []), member];
    }
  });
  const names = new Set([...Object.keys(found), ...Object.keys(seen)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      [...new Set([...(found[name] ?? []), ...(seen[name] ?? [])])].slice(0, mostPerName),
    ]),
  );
}

/** Shows `visit` every member of a JSON value. */
function walk(value: unknown, visit: (name: string, member: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    visit(name, member);
    walk(member, visit);
  }
}
