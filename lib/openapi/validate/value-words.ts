import { isObject, isOfType } from '../json-value.ts';

/** Characters of a value that a sentence quotes. */
const longest = 60;

/** A value as JSON where it is short; undefined where a reader would lose the sentence over it. */
export function shortText(value: unknown): string | undefined {
  if (value === undefined || isLong(value)) return undefined;
  const text = JSON.stringify(value);
  return text !== undefined && text.length <= longest ? text : undefined;
}

/** Whether writing it would only show that it is long: a body may hold millions of values. */
function isLong(value: unknown): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length > longest;
  if (!isObject(value)) return false;
  return Object.keys(value).length > longest / 4;
}

/** The type of a value as JSON Schema calls it. */
export function typeName(value: unknown): string {
  const names = ['null', 'boolean', 'number', 'string', 'array'] as const;
  return names.find((name) => isOfType(name, value)) ?? 'object';
}

/** "a", "a or b", "a, b or c". */
export function joined(words: readonly unknown[], last = 'or'): string {
  if (words.length < 2) return String(words[0] ?? '');
  return `${words.slice(0, -1).join(', ')} ${last} ${String(words.at(-1))}`;
}

/** "1 item", "2 items", "2 properties". */
export function countOf(count: unknown, what: string): string {
  if (String(count) === '1') return `1 ${what}`;
  return `${String(count)} ${what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`}`;
}
