import { isJsonNumber, rawJson } from './number.ts';

/**
 * A JSON text of a value, with all digits of its numbers in every browser; undefined members are left out, as
 * `JSON.stringify` leaves them out. Undefined for `undefined`.
 */
export function writeJson(value: unknown, indent: 0 | 2 = 0): string {
  return rawJson ? JSON.stringify(value, null, indent) : writeByHand(value, indent);
}

/** For browsers that cannot write a number by its text (`JSON.rawJSON`). */
export function writeByHand(value: unknown, indent: 0 | 2): string {
  return write(value, indent === 0 ? '' : '\n', indent === 0 ? ':' : ': ');
}

function write(value: unknown, line: string, colon: string): string {
  if (isJsonNumber(value)) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(value.toJSON(), line, colon);
  const inner = line === '' ? '' : `${line}  `;
  const items = Array.isArray(value)
    ? value.map((item) => write(item, inner, colon) ?? 'null')
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${JSON.stringify(name)}${colon}${write(member, inner, colon)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return items.length === 0 ? `${open}${close}` : `${open}${inner}${items.join(`,${inner}`)}${line}${close}`;
}

/** Characters of a JSON text: beyond them blanks are left out, so that a small value cannot become a huge text. */
const longestPretty = 1024 * 1024;

/** A JSON text with two spaces, so that every sample can show the very text that is sent; a very long one without. */
export function prettyJson(value: unknown): string {
  const dense = writeJson(value);
  return dense.length + blanksOf(value, 0) <= longestPretty ? writeJson(value, 2) : dense;
}

/** How many characters `writeJson(value, 2)` adds for line breaks, indents and blanks behind colons. */
function blanksOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || isJsonNumber(value)) return 0;
  const isNamed = !Array.isArray(value);
  const members: unknown[] = Object.values(value);
  if (members.length === 0) return 0;
  const own = members.length * (1 + 2 * (depth + 1) + (isNamed ? 1 : 0)) + 1 + 2 * depth;
  return members.reduce<number>((sum, member) => sum + blanksOf(member, depth + 1), own);
}
