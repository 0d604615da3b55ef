import { type JsonLimits, jsonLimits } from '#json/limits.ts';

const { depth: maxDepth, path: maxPointer, values: maxValues } = jsonLimits.description;

/** What is said of a text that passes one of the limits of a description, in JSON and YAML alike. */
export const limitWords: Readonly<Record<keyof JsonLimits, string>> = {
  depth: `nested too deeply: keep it below ${maxDepth} levels`,
  path: `the names that lead here are too long: keep them below ${maxPointer} characters together`,
  values: `more than ${maxValues} values: split it`,
  members: 'more members than are read: split it',
};

/** Why a value is not read at all. */
export function refusalOf(pointer: string, depth: number): string | undefined {
  if (depth > maxDepth) return limitWords.depth;
  return pointer.length > maxPointer ? limitWords.path : undefined;
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
