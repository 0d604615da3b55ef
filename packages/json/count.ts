import { JsonLimitError, sayOf } from './fault.ts';
import type { JsonLimits } from './limits.ts';
import { backslash, quote, skipBlanks } from './tokens.ts';

/**
 * Counts what a text holds, without looking at what it says: a text beyond its limits is refused before anything is
 * made of it, at a hundredth of the cost.
 *
 * @throws JsonError where a limit is passed
 */
export function countJson(text: string, limits: JsonLimits): void {
  if (Object.keys(limits).length === 0) return;
  const { depth = Infinity, values = Infinity, members = Infinity } = limits;
  const count = { depth: 0, values: 1, members: 0 };
  const fail = (limit: keyof JsonLimits, detail: string, at: number): never => {
    throw new JsonLimitError(limit, detail, text, at);
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = closingQuote(text, at);
    else if (code === 0x2c) count.values += 1;
    else if (code === 0x3a) count.members += 1;
    else if (code === 0x7b || code === 0x5b) {
      count.depth += 1;
      if (count.depth > depth) fail('depth', sayOf('tooDeep', { count: depth }), at);
      // Its first value; a comma stands before each other one.
      if (text.charCodeAt(skipBlanks(text, at + 1)) !== code + 2) count.values += 1;
    } else if (code === 0x7d || code === 0x5d) count.depth -= 1;
    if (count.values > values) fail('values', sayOf('manyValues', { count: values }), at);
    if (count.members > members) fail('members', sayOf('manyMembers', { count: members }), at);
  }
}

/** By the engine's own search, which passes over a mebibyte in no time. */
function closingQuote(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}
