import { ApiError } from '../errors.ts';

/** Values of a parsed body. Objects have no prototype, so that `__proto__` is a name like any other. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

const deepest = 64;
/** A batch of 100 users with full metadata has some 6,000. More would only serve to make errors by the thousand. */
const mostValues = 20_000;

const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 section 7 asks to refuse them unescaped.
const stringToken = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /true|false|null/y;
const words: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

/**
 * A strict JSON parser (RFC 8259 within I-JSON's limits): unlike `JSON.parse` it refuses duplicate names, text that
 * is not Unicode, NUL, numbers that a double cannot hold, and nesting without end.
 */
class Parser {
  readonly #text: string;
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    const value = this.#value(0);
    this.#token(space);
    if (this.#at < this.#text.length) throw this.#fault('There is text after the JSON');
    return value;
  }

  #value(depth: number): Json {
    this.#token(space);
    if (++this.#values > mostValues) throw this.#fault(`The body holds more than ${mostValues} values`);
    const next = this.#text[this.#at];
    if (next === '{' || next === '[') {
      if (depth >= deepest) throw this.#fault(`The body is nested deeper than ${deepest} levels`);
      this.#at++;
      return next === '{' ? this.#object(depth + 1) : this.#array(depth + 1);
    }
    if (next === '"') return this.#string();
    const word = this.#token(wordToken);
    if (word !== undefined) return words[word] ?? null;
    return this.#number();
  }

  #object(depth: number): JsonObject {
    const object: JsonObject = Object.create(null);
    if (this.#skip('}')) return object;
    do {
      this.#token(space);
      const start = this.#at;
      const name = this.#string();
      if (name in object) {
        this.#at = start;
        throw this.#fault('A name stands twice in one object');
      }
      this.#expect(':');
      object[name] = this.#value(depth);
    } while (this.#skip(','));
    this.#expect('}');
    return object;
  }

  #array(depth: number): Json[] {
    const array: Json[] = [];
    if (this.#skip(']')) return array;
    do array.push(this.#value(depth));
    while (this.#skip(','));
    this.#expect(']');
    return array;
  }

  #string(): string {
    const start = this.#at;
    const token = this.#token(stringToken);
    if (token === undefined) throw this.#fault('A string is expected, or one does not end');
    if (!token.includes('\\')) return token.slice(1, -1);
    const text = JSON.parse(token) as string;
    if (text.isWellFormed() && !text.includes('\0')) return text;
    this.#at = start;
    throw this.#fault('A string holds NUL or half of a surrogate pair');
  }

  #number(): number {
    const start = this.#at;
    const token = this.#token(numberToken);
    if (token === undefined) throw this.#fault('This is not JSON');
    const number = Number(token);
    if (Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)))
      return number || 0;
    this.#at = start;
    throw this.#fault('A number is too large to be kept exactly');
  }

  #skip(character: string): boolean {
    this.#token(space);
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#skip(character)) throw this.#fault(`"${character}" is expected`);
  }

  #token(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.#at = pattern.lastIndex;
    return match[0];
  }

  #fault(what: string): ApiError {
    const before = this.#text.slice(0, this.#at).split('\n');
    const place = `at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    const isCutOff = this.#at >= this.#text.length;
    return malformed(isCutOff ? `The body ends before the JSON does, ${place}.` : `${what}, ${place}.`);
  }
}

function malformed(detail: string): ApiError {
  return new ApiError('malformed_json', detail, { anchor: 'request-body' });
}

/** The value of a JSON body. Throws 400 `malformed_json` naming line and column. */
export function parseJson(bytes: Uint8Array): Json {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('The body is not UTF-8.');
  }
  if (text.includes('\0')) throw malformed('The body holds NUL.');
  return new Parser(text).document();
}
