import { english } from './english/index.ts';
import { words as language } from './english/language.ts';
import { german } from './german/index.ts';
import type { Message, Words } from './model.ts';

type English = typeof english;

/** All words in one language. */
export type Dictionary = { readonly [Group in keyof English]: Words<English[Group]> };

/** Some words by group and key, as a site writes them. */
export type SomeWords = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** The languages that every site may name. */
export const shipped: Readonly<Record<string, Dictionary>> = { en: english, de: german };

/** What is spoken: a language tag (BCP 47), its direction, and every word. */
export interface Spoken {
  readonly language: { readonly tag: string; readonly direction: string };
  readonly words: Dictionary;
}

const original = structuredClone(english);

/** `own` over the words that are shipped for the language, over the English ones. */
export function spokenIn(tag: string, own: SomeWords = {}): Spoken {
  const known = shippedFor(tag) ?? {};
  const groups = Object.entries(original).map(([group, words]) => [
    group,
    { ...words, ...wordsIn(known, group), ...wordsIn(own, group) },
  ]);
  return {
    language: { tag, direction: directionOf(tag) },
    words: Object.fromEntries(groups) as Dictionary,
  };
}

/** How many of the words are English for want of others. */
export function countMissing(tag: string, own: SomeWords): number {
  if (shippedFor(tag) !== undefined) return 0;
  const missing = Object.entries(original).flatMap(([group, words]) =>
    Object.keys(words).filter((key) => !Object.hasOwn(wordsIn(own, group), key)),
  );
  return missing.length;
}

/** The shipped language of a tag: `de-AT` is German. */
export function shippedFor(tag: string): Dictionary | undefined {
  const { language } = new Intl.Locale(tag);
  return Object.hasOwn(shipped, language) ? (language === 'en' ? original : shipped[language]) : undefined;
}

/**
 * From now on scripts and tests, which run the sources as they are, speak this language. A build compiles it in instead
 * (write-words.ts).
 */
export function speak({ language: spoken, words }: Spoken): void {
  Object.assign(language, spoken);
  for (const [group, spokenGroup] of Object.entries(words))
    Object.assign(wordsIn(english, group), spokenGroup);
}

function wordsIn(words: SomeWords | Dictionary, group: string): Readonly<Record<string, Message>> {
  return Object.hasOwn(words, group) ? ((words as SomeWords)[group] ?? {}) : {};
}

function directionOf(tag: string): string {
  // TypeScript does not know it yet.
  const locale = new Intl.Locale(tag) as Intl.Locale & { getTextInfo(): { direction: string } };
  return locale.getTextInfo().direction;
}
