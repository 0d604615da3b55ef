import { words } from '#words/matching.ts';
import { fold } from './tokenize.ts';

/** How words of the site's language are compared (lib/words). */
export interface Language {
  /** Whether a word says so little that texts with and without it answer alike. */
  readonly isLittle: (word: string) => boolean;
  /** What stays of a word without its ending: `repositories` and `repository` are one. */
  readonly stem: (word: string) => string;
  /** Whether it only says that something is read, as titles of operations do. */
  readonly isReading: (word: string) => boolean;
  /** Whether what follows it in a title says less of what the title is about: "for an organization". */
  readonly isQualifying: (word: string) => boolean;
  /** What a verb undoes: `pin` of "unpin". */
  readonly undone: (word: string) => string | undefined;
  /** Words that mean nearly the same. */
  readonly alike: (word: string) => readonly string[];
}

const shortestStem = 3;

export function readLanguage(): Language {
  const little = new Set(listOf(words.little));
  const reading = new Set(listOf(words.reading));
  const qualifying = new Set(listOf(words.qualifying));
  const endings = listOf(words.endings);
  const stem = (word: string) => {
    const ending = endings.find(
      (each) => word.endsWith(each) && word.length - each.length >= shortestStem && !isDouble(word, each),
    );
    return ending === undefined ? word : word.slice(0, -ending.length);
  };
  const meanings = new Map<string, Set<string>>();
  for (const group of words.meanings.split('|').map(listOf))
    for (const word of group) {
      const known = meanings.get(stem(word)) ?? new Set();
      meanings.set(stem(word), known);
      for (const other of group) if (other !== word) known.add(other);
    }
  return {
    isLittle: (word) => little.has(word),
    isReading: (word) => reading.has(word),
    isQualifying: (word) => qualifying.has(word),
    undone: (word) =>
      word.startsWith(words.undoing) && word.length >= words.undoing.length + shortestStem
        ? word.slice(words.undoing.length)
        : undefined,
    stem,
    alike: (word) => [...(meanings.get(stem(word)) ?? [])],
  };
}

/** `address` is no plural. */
function isDouble(word: string, ending: string): boolean {
  return ending === 's' && word.endsWith('ss');
}

function listOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}
