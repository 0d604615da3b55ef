import type { Place } from '../parse/place.ts';

export interface Finding {
  /** `fatal`: nothing of the description can be shown. */
  readonly severity: 'fatal' | 'error' | 'warning';
  readonly place: Place;
  readonly message: string;
}

/** Of errors and of warnings, so that many of the one never hide the other. */
const maxFindings = 10_000;

/** What a check has found, up to a number that a reader would never reach. */
export class Findings {
  readonly findings: Finding[] = [];
  private readonly left = { fatal: maxFindings, error: maxFindings, warning: maxFindings };

  /** Whether more errors would not be told: to look for words that were meant is then not worth its time. */
  get isFull(): boolean {
    return this.left.error === 0;
  }

  fatal(place: Place, message: string): void {
    this.add([{ severity: 'fatal', place, message }]);
  }

  error(place: Place, message: string): void {
    this.add([{ severity: 'error', place, message }]);
  }

  warn(place: Place, message: string): void {
    this.add([{ severity: 'warning', place, message }]);
  }

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      if (this.left[finding.severity] === 0) continue;
      this.left[finding.severity]--;
      this.findings.push(finding);
    }
  }
}
