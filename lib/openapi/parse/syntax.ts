import { jsonLimits } from '#json/limits.ts';

const { depth: maxDepth, path: maxPointer } = jsonLimits.description;
export const tooDeep = `nested too deeply: keep it below ${maxDepth} levels`;
const tooLong = `the names that lead here are too long: keep them below ${maxPointer} characters together`;

/** Why a value is not read at all. */
export function refusalOf(pointer: string, depth: number): string | undefined {
  if (depth > maxDepth) return tooDeep;
  return pointer.length > maxPointer ? tooLong : undefined;
}

/** Tokens of YAML, on which memory depends. GitHub's description has 1,700,000. */
export const maxPieces = 2_200_000;

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

/** What a text became. `value` means nothing where there are faults. */
export interface Parsed {
  readonly value: unknown;
  readonly faults: readonly TextFault[];
  readonly locate: Locate;
}
