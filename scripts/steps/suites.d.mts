/** What one suite came to. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** The failed tests, in a few lines each. */
  readonly failures?: readonly string[];
  /** Names of the tests that passed, but not at once. */
  readonly secondTries?: readonly string[];
  /** The JSON report itself. */
  readonly text?: string;
}

export function check(title: string, runCheck: () => Promise<number>): Promise<SuiteResult>;
export function counted(title: string, runSuite: (file: string) => Promise<number>): Promise<SuiteResult>;
export function timed<T extends SuiteResult>(title: string, work: () => Promise<T>): Promise<T>;
export function report(results: readonly SuiteResult[]): void;
