/** The parts of one word, folded, and all of them as one: `createdAt` → `created`, `at` and `createdat`. */
export interface Word {
  readonly parts: readonly string[];
  readonly whole: string;
}

/** A word of a text: letters and digits, with what joins the parts of an identifier. */
export const wordPattern = /[\p{L}\d]+(?:[_$@'’.-]+[\p{L}\d]+)*/gu;

/** Identifiers in their parts (`email_taken`, `Idempotency-Key`, `createdAt`), path variables without braces. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(([word]) => {
    const parts = word
      .replace(/['’]s$/, '')
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .split(/[^\p{L}\d]+/u)
      .map(fold);
    return { parts, whole: parts.join('') };
  });
}

/** Words of a text for the index: each part, and identifiers whole too, without what joins their parts. */
export function tokenize(text: string): string[] {
  return readWords(text).flatMap(({ parts, whole }) => (parts.length === 1 ? parts : [whole, ...parts]));
}

/** Neighbours as one word: "sign up" is written `signup` as well. */
export function joinNeighbours(text: string): string[] {
  const parts = readWords(text).flatMap((word) => word.parts);
  return parts.slice(1).map((part, index) => `${parts[index]}${part}`);
}

/** How two names are compared: case and accents do not count. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
