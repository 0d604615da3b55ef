import { withoutComments } from '../html-comments.ts';
import { type Place, text } from '../parse/place.ts';

/** A member that is CommonMark for readers, without what its author wrote for themselves; undefined where nothing is left. */
export function prose(place: Place, key: string): string | undefined {
  const source = text(place, key);
  if (source === undefined || !source.includes('<!--')) return source;
  const rest = withoutComments(source).trim();
  return rest === '' ? undefined : rest;
}
