import { words as language } from '#words/language.ts';
import type { CountOf, Message, ValueNames } from './model.ts';

/** A message with its values filled in. */
export function say<const M extends Message>(
  message: M,
  values: Readonly<Record<ValueNames<M>, string | number>> & CountOf<M>,
): string {
  const given: Readonly<Record<string, string | number>> = values;
  return formOf(message, given.count).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(given, name) ? String(given[name]) : whole,
  );
}

/** The text of a message for this count. */
export function formOf(message: Message, count: unknown): string {
  if (typeof message === 'string') return message;
  return message[new Intl.PluralRules(language.tag).select(Number(count))] ?? message.other;
}

/** A number as the site's language writes it. */
export function sayNumber(value: number): string {
  return value.toLocaleString(language.tag);
}
