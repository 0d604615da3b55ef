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

/** "a", "a or b", "a, b or c". @param last what stands before the last one: `words.or` or `words.and` */
export function joined(parts: readonly unknown[], last: string): string {
  if (parts.length < 2) return String(parts[0] ?? '');
  return `${parts.slice(0, -1).join(', ')} ${last} ${String(parts.at(-1))}`;
}
