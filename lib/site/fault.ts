/** One thing wrong in a site's configuration. Line and column count from 1. */
export interface SiteFault {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The setting, such as `apis[0].slug`; absent where the whole file is meant. */
  readonly setting?: string;
  readonly message: string;
}

/** Carries every fault, so that they can be mended in one go. */
export class SiteError extends Error {
  readonly faults: readonly SiteFault[];

  constructor(faults: readonly SiteFault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'SiteError';
    this.faults = faults;
  }
}

function describeFault({ file, line, column, setting, message }: SiteFault): string {
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${where}  ${setting === undefined ? '' : `${setting}: `}${message}`;
}
