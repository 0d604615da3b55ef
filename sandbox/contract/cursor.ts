import { digestOf } from '../security/api-key.ts';
import { invalidParameters } from './parameters.ts';

/** What a cursor is good for: the list, its order and its filters. */
export type CursorScope = readonly (string | number | undefined)[];

function scopeDigest(scope: CursorScope): string {
  return digestOf(JSON.stringify(scope)).slice(0, 8);
}

/** The place after an entry, for the same list only. */
export function encodeCursor(id: string, scope: CursorScope): string {
  return Buffer.from(`${id}.${scopeDigest(scope)}`).toString('base64url');
}

/** The entry that a cursor stands after. Throws 400 for one that was cut, or made for another list. */
export function decodeCursor(cursor: unknown, scope: CursorScope): string | undefined {
  if (cursor === undefined) return undefined;
  const [id = '', digest] = Buffer.from(String(cursor), 'base64url').toString('latin1').split('.');
  if (/^[a-z]{3}_[0-9A-Z]{26}$/.test(id) && digest === scopeDigest(scope)) return id;
  const detail = 'Was made with other filters or another order, or is cut.';
  throw invalidParameters([{ in: 'query', parameter: 'cursor', detail }]);
}

/** `Link: <…>; rel="next"` (RFC 8288) with the request's own URL and the next cursor. */
export function linkToNext(url: URL, cursor: string): string {
  const next = new URL(url);
  next.searchParams.set('cursor', cursor);
  return `<${next.href}>; rel="next"`;
}
