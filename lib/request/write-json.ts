import { isObject } from '../openapi/json-value.ts';

/** Characters of a JSON text: beyond them blanks are left out, so that a small value cannot become a huge text. */
const longest = 1024 * 1024;

/** A JSON body, with two spaces, so that every sample can show the very text that is sent. */
export function writeJson(value: unknown): string {
  const dense = JSON.stringify(value);
  return dense.length + blanksOf(value, 0) <= longest ? JSON.stringify(value, null, 2) : dense;
}

/** How many characters `JSON.stringify(value, null, 2)` adds for line breaks, indents and blanks behind colons. */
function blanksOf(value: unknown, depth: number): number {
  const isNamed = isObject(value);
  if (!isNamed && !Array.isArray(value)) return 0;
  const members: unknown[] = isNamed ? Object.values(value) : value;
  if (members.length === 0) return 0;
  const own = members.length * (1 + 2 * (depth + 1) + (isNamed ? 1 : 0)) + 1 + 2 * depth;
  return members.reduce<number>((sum, member) => sum + blanksOf(member, depth + 1), own);
}
