/** One thing wrong in one content file. Line and column count from 1. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Front matter field at fault, where it is one. */
  readonly field?: string;
  readonly message: string;
}

/** Carries every fault of every file, so that an author mends them in one go. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    // A text that several pages take in is at fault once.
    const own = new Map(faults.map((fault) => [describeFault(fault), fault]));
    super([...own.keys()].join('\n'));
    this.name = 'ContentError';
    this.faults = [...own.values()];
  }
}

function describeFault({ file, line, column, field, message }: ContentFault): string {
  const where = `${file}:${line}:${column}`;
  return field === undefined ? `${where}  ${message}` : `${where}  front matter field "${field}": ${message}`;
}
