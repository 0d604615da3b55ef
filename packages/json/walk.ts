import { words } from '#json/fault-words.ts';
import { countJson } from './count.ts';
import { JsonError, type JsonFault, JsonLimitError, sayOf } from './fault.ts';
import { type JsonLimits, jsonLimits } from './limits.ts';
import { backslash, quote, skipBlanks } from './tokens.ts';
import { isComment, sayNoNumber, sayNoValue } from './value-faults.ts';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What is told of a JSON text in its order. All places are offsets into the text. */
export interface JsonVisitor {
  readonly open?: (kind: 'object' | 'array', start: number) => void;
  /** A member's name, quotes included. */
  readonly member?: (start: number, end: number) => void;
  readonly scalar?: (kind: JsonKind, start: number, end: number) => void;
  readonly close?: (end: number) => void;
}

/**
 * Reads a text by the grammar of RFC 8259, in one pass, without recursion and without making values.
 *
 * @throws JsonError at the first fault, or where a limit is passed
 */
export function walkJson(text: string, visitor: JsonVisitor, limits: JsonLimits = {}): void {
  countJson(text, limits);
  new Walk(text, visitor, limits).document();
}

/** Sticky, and without two ways to match the same digits. */
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const oneLetterEscapes = new Set(Array.from('"\\/bfnrt', (letter) => letter.charCodeAt(0)));

class Walk {
  private readonly text: string;
  private readonly visitor: JsonVisitor;
  private readonly longestPath: number;
  /** The containers around the next value: their closing brackets, and how long the names are that lead into them. */
  private readonly ends: ('}' | ']')[] = [];
  private readonly paths: number[] = [];
  private path = 0;
  /** Whether a container was just opened, so that no comma stands before what comes next. */
  private isFirst = false;
  private at = 0;

  constructor(text: string, visitor: JsonVisitor, limits: JsonLimits) {
    this.text = text;
    this.visitor = visitor;
    this.longestPath = limits.path ?? Infinity;
  }

  document(): void {
    this.at = skipBlanks(this.text, 0);
    this.value();
    while (this.ends.length > 0) this.next();
    this.at = skipBlanks(this.text, this.at);
    if (this.at < this.text.length)
      this.fail(isComment(this.text[this.at]) ? words.noComments : words.nothingBehind);
  }

  /** What follows within the innermost container: its end, or a comma and one more value. */
  private next(): void {
    const end = this.ends.at(-1) as '}' | ']';
    this.at = skipBlanks(this.text, this.at);
    if (this.text[this.at] === end) {
      this.close();
      return;
    }
    if (!this.isFirst) this.comma(end);
    else if (this.at >= this.text.length) this.fail(sayOf('endsBefore', { end }));
    if (end === '}') this.member();
    this.value();
  }

  private comma(end: string): void {
    const next = this.text[this.at];
    if (next === undefined) this.fail(sayOf('endsBefore', { end }));
    if (isComment(next)) this.fail(words.noComments);
    if (next !== ',') this.fail(sayOf('expectedComma', { end }));
    const comma = this.at;
    this.at = skipBlanks(this.text, comma + 1);
    if (this.text[this.at] === end) this.fail(sayOf('noCommaBefore', { end }), comma);
  }

  private member(): void {
    const start = this.at;
    if (this.text.charCodeAt(start) !== quote) this.fail(this.sayNoName());
    this.string();
    this.path = (this.paths.at(-1) ?? 0) + this.at - start;
    if (this.path > this.longestPath)
      throw new JsonLimitError('path', sayOf('longPath', { count: this.longestPath }), this.text, start);
    this.visitor.member?.(start, this.at);
    this.at = skipBlanks(this.text, this.at);
    if (this.text[this.at] !== ':') this.fail(words.expectedColon);
    this.at = skipBlanks(this.text, this.at + 1);
  }

  private sayNoName(): string {
    const next = this.text[this.at];
    if (next === undefined) return sayOf('endsBefore', { end: '}' });
    return isComment(next) ? words.noComments : words.nameInQuotes;
  }

  private value(): void {
    const start = this.at;
    const first = this.text[start];
    if (first === '{') this.open('object', '}');
    else if (first === '[') this.open('array', ']');
    else this.scalar(first, start);
  }

  private open(kind: 'object' | 'array', end: '}' | ']'): void {
    this.visitor.open?.(kind, this.at);
    this.ends.push(end);
    this.paths.push(this.path);
    this.isFirst = true;
    this.at += 1;
  }

  private close(): void {
    this.at += 1;
    this.ends.pop();
    this.path = this.paths.pop() ?? 0;
    this.isFirst = false;
    this.visitor.close?.(this.at);
  }

  private scalar(first: string | undefined, start: number): void {
    let kind: JsonKind;
    if (first === '"') {
      kind = 'string';
      this.string();
    } else if (first !== undefined && (first === '-' || (first >= '0' && first <= '9'))) {
      kind = 'number';
      this.number(start);
    } else kind = this.word(start);
    this.isFirst = false;
    this.visitor.scalar?.(kind, start, this.at);
  }

  private word(start: number): 'boolean' | 'null' {
    const word = ['true', 'false', 'null'].find((each) => this.text.startsWith(each, start));
    if (word === undefined || /\w/.test(this.text[start + word.length] ?? ''))
      this.fail(sayNoValue(this.text, start));
    this.at = start + word.length;
    return word === 'null' ? 'null' : 'boolean';
  }

  private number(start: number): void {
    numberPattern.lastIndex = start;
    this.at = start + (numberPattern.exec(this.text)?.[0].length ?? 0);
    const fault = sayNoNumber(this.text, start, this.at);
    if (fault !== undefined) this.fail(fault);
  }

  private string(): void {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(at)) {
      if (code === backslash) at = this.escape(at);
      else if (code >= 0x20) at += 1;
      else if (at >= text.length || code === 0x0a || code === 0x0d) {
        this.at = at;
        this.fail(words.noClosingQuote, start);
      } else this.fail(words.escapeControls, at);
    }
    this.at = at + 1;
  }

  /** Behind the escape that begins at `at`. */
  private escape(at: number): number {
    const code = this.text.charCodeAt(at + 1);
    if (oneLetterEscapes.has(code)) return at + 2;
    if (code !== 0x75 || !/^[\da-fA-F]{4}$/.test(this.text.slice(at + 2, at + 6)))
      this.fail(words.noSuchEscape, at);
    return at + 6;
  }

  private fail(detail: string, at = this.at): never {
    throw new JsonError(detail, this.text, at, Math.max(at, this.at) >= this.text.length);
  }
}

/** The first fault of a text that somebody types; undefined where there is none. */
export function findJsonFault(text: string, limits: JsonLimits = jsonLimits.form): JsonFault | undefined {
  try {
    walkJson(text, {}, limits);
    return undefined;
  } catch (error) {
    if (error instanceof JsonError) return error.fault;
    throw error;
  }
}
