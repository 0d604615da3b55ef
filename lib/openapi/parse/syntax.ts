/** A fault of a file's syntax, before it is known whose file it is. */
export interface TextFault {
  readonly pointer: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What a text became. `value` means nothing where there are faults. */
export interface Parsed {
  readonly value: unknown;
  readonly faults: readonly TextFault[];
  readonly locate: (pointer: string) => { readonly line: number; readonly column: number };
}
