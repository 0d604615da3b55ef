import { mayHoldSecret } from '../request/typed-secrets.ts';

const shortest = 3;
const longest = 60;

/**
 * A search that found nothing, as it is counted: lower case, single blanks. Undefined for what says nothing to an author
 * or may say something about the reader: secrets, e-mail addresses, phone numbers, ids, pasted texts.
 */
export function countableSearch(typed: string): string | undefined {
  const words = typed.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
  if (words.length < shortest || words.length > longest) return undefined;
  // What is no name, path or sentence was pasted from somewhere; so was anything with an @ in it.
  if (!/^[\p{L}\p{M}\d _.,:;?!'’/{}()#$&+*-]+$/u.test(words) || !/\p{L}/u.test(words)) return undefined;
  return mayHoldSecret(typed) || words.split(/[ /,;]/).some(isNoWord) ? undefined : words;
}

/** Ids, phone numbers, hashes: many digits, or letters and digits in turn. */
function isNoWord(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  return digits >= 6 || (word.length >= 12 && digits >= 3) || word.length > 40;
}
