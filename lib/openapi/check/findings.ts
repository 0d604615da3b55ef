import type { Place } from '../parse/place.ts';

export interface Finding {
  readonly severity: 'fatal' | 'error' | 'warning';
  readonly place: Place;
  readonly message: string;
}

const maxFindings = 10_000;

/** What a check has found, up to a number that a reader would never reach. */
export class Findings {
  readonly findings: Finding[] = [];

  get isFull(): boolean {
    return this.findings.length >= maxFindings;
  }

  fatal(place: Place, message: string): void {
    this.add({ severity: 'fatal', place, message });
  }

  error(place: Place, message: string): void {
    this.add({ severity: 'error', place, message });
  }

  warn(place: Place, message: string): void {
    this.add({ severity: 'warning', place, message });
  }

  /** @param isFatal whether nothing is left to show. */
  protected wrong(isFatal: boolean, place: Place, message: string): void {
    this.add({ severity: isFatal ? 'fatal' : 'error', place, message });
  }

  private add(finding: Finding): void {
    if (!this.isFull) this.findings.push(finding);
  }
}
