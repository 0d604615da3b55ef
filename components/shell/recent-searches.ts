import { mayHoldSecret } from '#lib/request/typed-secrets.ts';

const place = 'searches';
const most = 5;
/** What is longer was pasted: a request or an error document, which may hold anything. */
const longest = 80;

/** The last searches that led to a page, the newest first. They stay in this browser. */
export function recentSearches(storage: () => Storage): readonly string[] {
  try {
    return readList(storage().getItem(place));
  } catch {
    return [];
  }
}

/** Puts a search before the others, unless it is one that must not be kept. */
export function keepSearch(words: string, storage: () => Storage): void {
  const search = words.trim().replace(/\s+/g, ' ');
  if (!mayBeKept(search)) return;
  const others = recentSearches(storage).filter((each) => each.toLowerCase() !== search.toLowerCase());
  try {
    storage().setItem(place, JSON.stringify([search, ...others].slice(0, most)));
  } catch {
    // Without storage there is no list; the search itself needs none.
  }
}

export function forgetSearches(storage: () => Storage): void {
  try {
    storage().removeItem(place);
  } catch {
    // What cannot be reached was not kept either.
  }
}

/** Of a list that somebody else may have written, what this page would have written. */
function readList(text: string | null): string[] {
  const list: unknown = JSON.parse(text ?? '[]');
  if (!Array.isArray(list)) return [];
  return list.filter((each) => typeof each === 'string' && mayBeKept(each)).slice(0, most);
}

function mayBeKept(search: string): boolean {
  return search !== '' && search.length <= longest && !mayHoldSecret(search);
}
