import { AppError } from '../errors/app-error.ts';
import { limits } from './limits.ts';

/**
 * JSON.parse with what it leaves open closed: UTF-8 only, no byte order mark, no duplicate keys (two parsers could
 * read two different calls), at most 64 levels, no number (1e999) that would go on as another value.
 *
 * @throws AppError `invalid_request`.
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new AppError('invalid_request', 'The body is not valid JSON in UTF-8.');
  }
  refuseDuplicatesAndDepth(text);
  return value;
}

/** Walks the tokens of a text that JSON.parse has accepted. By hand: a regular expression would backtrack on 1 MiB. */
function refuseDuplicatesAndDepth(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      if (open.length > limits.jsonDepth)
        throw new AppError('invalid_request', `The body is nested deeper than ${limits.jsonDepth} levels.`);
    } else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      if (isKey(text, end)) addKey(open.at(-1), text.slice(at, end));
      at = end - 1;
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at += 1;
  return text[at] === ':';
}

function addKey(keys: Set<string> | null | undefined, literal: string): void {
  const key = JSON.parse(literal) as string;
  if (keys?.has(key)) throw new AppError('invalid_request', 'The body holds a member twice in one object.');
  keys?.add(key);
}
