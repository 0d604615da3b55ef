export const maxDepth = 200;

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
