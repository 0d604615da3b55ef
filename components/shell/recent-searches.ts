import { mayHoldSecret } from '#lib/request/typed-secrets.ts';
import { keptList } from './kept-list.ts';

const most = 5;
/** What is longer was pasted: a request or an error document, which may hold anything. */
const longest = 80;

const list = keptList('searches', most, isSearch, (search) => search.toLowerCase());

/** The last searches that led to a page, the newest first. */
export const recentSearches = list.read;
export const forgetSearches = list.forget;

/** Puts a search before the others, unless it is one that must not be kept. */
export function keepSearch(words: string, storage: () => Storage): void {
  list.keep(words.trim().replace(/\s+/g, ' '), storage);
}

function isSearch(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest && !mayHoldSecret(value);
}
