import { invalidFields } from '../contract/body.ts';
import type { Writer } from './store.ts';
import { etagOf, type Metadata, type UserRow, updateUser } from './users.ts';

/** A JSON Merge Patch (RFC 7396) of what may change, as the schema admits it. */
export interface UserPatch {
  readonly name?: string | null;
  readonly metadata?: Readonly<Record<string, string | number | boolean | null>> | null;
}

const mostMetadata = 50;

/** Whether one of the tags of an If-Match value, or its `*`, names this version (RFC 9110, 13.1.1). */
export function etagMatches(condition: string, user: UserRow): boolean {
  return condition === '*' || condition.match(/"[^"]*"/g)?.includes(etagOf(user)) === true;
}

function mergeMetadata(current: Metadata, patch: UserPatch['metadata']): Metadata {
  if (patch === undefined) return current;
  if (patch === null) return {};
  const merged = new Map(Object.entries(current));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

/** Applies a patch and stores the result. Throws 422 where the result would break a rule of its own. */
export async function changeUser(
  db: Writer,
  user: UserRow,
  patch: UserPatch,
  now: number,
  /** Where the patch stands in the body. */
  place = '',
): Promise<UserRow> {
  const merged = mergeMetadata(JSON.parse(user.metadata) as Metadata, patch.metadata);
  if (Object.keys(merged).length > mostMetadata) {
    throw invalidFields([
      { pointer: `${place}/metadata`, detail: `May hold ${mostMetadata} values after the change.` },
    ]);
  }
  const name = patch.name === undefined ? user.name : patch.name;
  const metadata = JSON.stringify(merged);
  if (name === user.name && metadata === user.metadata) return user;
  // Two changes within one millisecond are two versions all the same.
  const changed = { ...user, name, metadata, updated_at: Math.max(now, user.updated_at + 1) };
  await updateUser(db, changed);
  return changed;
}
