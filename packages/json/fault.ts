import { words } from '#json/fault-words.ts';
import type { JsonLimits } from './limits.ts';

export interface TextPosition {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** Where and why a text is no JSON, or none that is taken. */
export interface JsonFault extends TextPosition {
  /** A whole sentence. */
  readonly detail: string;
}

export class JsonError extends Error {
  /** Into the text. */
  readonly offset: number;
  readonly fault: JsonFault;

  /** Whether more text would have mended it. */
  readonly isCutOff: boolean;

  constructor(detail: string, text: string, offset: number, isCutOff = false) {
    super(detail);
    this.offset = offset;
    this.isCutOff = isCutOff;
    this.fault = { ...positionOf(text, offset), detail };
  }
}

/** A text that may be JSON, but holds more than is read. */
export class JsonLimitError extends JsonError {
  readonly limit: keyof JsonLimits;

  constructor(limit: keyof JsonLimits, detail: string, text: string, offset: number) {
    super(detail, text, offset);
    this.limit = limit;
  }
}

export function positionOf(text: string, offset: number): TextPosition {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** In one sentence with its place: `No comma before the closing "}", at line 1, column 8.` */
export function sayFault({ detail, line, column }: JsonFault): string {
  return sayOf('atPlace', { detail: detail.replace(/\.$/, ''), line, column });
}

/** A sentence with its values filled in. */
export function sayOf(
  key: keyof typeof words,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
