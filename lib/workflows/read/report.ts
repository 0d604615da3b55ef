import { Findings } from '../../openapi/check/findings.ts';
import type { Place } from '../../openapi/parse/place.ts';

/** What is wrong with a file of workflows, each thing once, however many of its workflows share it. */
export class FileReport {
  private readonly kept = new Findings();
  private readonly said = new Set<string>();
  /** Pointers of errors. */
  private readonly errors: string[] = [];

  get findings(): Findings['findings'] {
    return this.kept.findings;
  }

  error(place: Place, message: string): void {
    if (!this.isNew(place, message)) return;
    this.errors.push(place.pointer);
    this.kept.error(place, message);
  }

  warn(place: Place, message: string): void {
    if (this.isNew(place, message)) this.kept.warn(place, message);
  }

  /** Whether there is an error at the place or in what it holds. */
  hasErrorIn({ pointer }: Place): boolean {
    return this.errors.some((each) => each === pointer || each.startsWith(`${pointer}/`));
  }

  private isNew({ pointer }: Place, message: string): boolean {
    const key = `${pointer} ${message}`;
    if (this.said.has(key)) return false;
    this.said.add(key);
    return true;
  }
}

/** The same of one workflow: one with an error is not shown. */
export class WorkflowReport {
  private readonly file: FileReport;
  hasErrors = false;

  constructor(file: FileReport) {
    this.file = file;
  }

  error(place: Place, message: string): void {
    this.hasErrors = true;
    this.file.error(place, message);
  }

  warn(place: Place, message: string): void {
    this.file.warn(place, message);
  }

  /** That the workflow cannot be shown for a reason that was told elsewhere. */
  fail(): undefined {
    this.hasErrors = true;
  }

  /** @returns whether what the workflow uses has no error of its own; with one the workflow is not shown either */
  uses(place: Place): boolean {
    if (!this.file.hasErrorIn(place)) return true;
    this.fail();
    return false;
  }
}
