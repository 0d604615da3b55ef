import { DescriptionError } from '../fault.ts';
import { parseJson, refusedJson } from './json.ts';
import { isObject, type SourceFile } from './place.ts';
import type { Parsed } from './syntax.ts';
import { parseYaml } from './yaml.ts';

export const emptyFile = 'the file is empty';

/** Bytes → JSON values with positions. Throws a `DescriptionError` with all faults of the syntax. */
export function parseSource(path: string, bytes: Uint8Array): SourceFile {
  const text = decode(path, bytes);
  const { value, faults, locate } = parseText(path, text);
  if (faults.length > 0) {
    throw new DescriptionError(
      faults.map((fault) => ({ severity: 'error', file: path, ...fault, pointer: `#${fault.pointer}` })),
    );
  }
  return { path, text, root: halfCharacter.test(text) ? wellFormed(value) : value, locate };
}

/** A file of code, Markdown or the like: its text is its value. Throws as `parseSource` does. */
export function textSource(path: string, bytes: Uint8Array): SourceFile {
  const text = decode(path, bytes, false);
  const locate = (pointers: readonly string[]) => pointers.map(() => ({ line: 1, column: 1 }));
  return { path, text, root: text, locate };
}

/** An escape of JSON or YAML for one half of a character, with or without its other half. */
const halfCharacter = /\\u(?:0000)?d[89a-f]/i;

/** Halves without their other one become U+FFFD: no file, page or request can carry them as they are. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name.toWellFormed(), wellFormed(child)]),
  );
}

function parseText(path: string, text: string): Parsed {
  const looksLikeJson = /^\s*[{[]/.test(text);
  const json = looksLikeJson ? parseJson(text) : undefined;
  if (json) return json;
  if (!looksLikeJson || !/\.json$/i.test(path)) return parseYaml(text);
  return refusedJson(text);
}

function decode(path: string, bytes: Uint8Array, isStructured = true): string {
  const refuse = (message: string) =>
    new DescriptionError([{ severity: 'error', file: path, line: 1, column: 1, pointer: '#', message }]);
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('not UTF-8 text: save the file as UTF-8');
  }
  if (decoded.includes('\0')) throw refuse('a binary file, not YAML or JSON');
  if (!isStructured) return decoded;
  if (decoded.trim() === '') throw refuse(emptyFile);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(decoded)) throw refuse('an HTML or XML page, not YAML or JSON');
  return decoded;
}
