const maxDepth = 200;
export const tooDeep = `nested too deeply: keep it below ${maxDepth} levels`;
/** Of a JSON pointer, which every value below it repeats. */
const maxPointer = 16 * 1024;
const tooLong = `the names that lead here are too long: keep them below ${maxPointer} characters together`;

/** Why a value is not read at all. */
export function refusalOf(pointer: string, depth: number): string | undefined {
  if (depth > maxDepth) return tooDeep;
  return pointer.length > maxPointer ? tooLong : undefined;
}

/**
 * What memory depends on: separators of JSON, tokens of YAML. GitHub's description has 275,000 and 1,700,000.
 */
export const maxPieces = { json: 1_000_000, yaml: 2_200_000 };

export function countSeparators(source: string): number {
  let count = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    // Line feed, comma, [ and {.
    if (code === 0x0a || code === 0x2c || code === 0x5b || code === 0x7b) count++;
  }
  return count;
}

export interface Position {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** A fault of a file's syntax, before it is known whose file it is. */
export interface TextFault extends Position {
  /** JSON pointer without `#`. */
  readonly pointer: string;
  readonly message: string;
}

/** Positions of the values at JSON pointers, or of their nearest ancestors that exist. */
export type Locate = (pointers: readonly string[]) => readonly Position[];

/** By JSON pointer, integers as they are written, of which a JavaScript number keeps only the first 15 digits or so. */
export type Literals = ReadonlyMap<string, string>;

/** A hostile file has thousands of them under long names; what is left out is shown as JavaScript reads it. */
const mostLiterals = 10_000;
const longestPointer = 1024;

export function addLiteral(literals: Map<string, string>, pointer: string, source: string): void {
  if (source.length < 16 || source.length > 40 || !/^-?\d+$/.test(source)) return;
  if (Number.isSafeInteger(Number(source)) || pointer.length > longestPointer) return;
  if (literals.size < mostLiterals) literals.set(pointer, source);
}

/** What a text became. `value` means nothing where there are faults. */
export interface Parsed {
  readonly value: unknown;
  readonly faults: readonly TextFault[];
  readonly locate: Locate;
  readonly literals: Literals;
}
