import { writeFileSync } from 'node:fs';

/** One thing that a site's test tried, and what is wrong with it: nothing where it passed. */
export interface Outcome {
  readonly title: string;
  /** Each a text whose first line names the fault. */
  readonly faults: readonly string[];
}

/** Shows what failed, whole, and writes the outcomes as a report of Vitest, which `scripts/steps/suites.mjs` reads. */
export function reportOutcomes(suite: string, all: readonly Outcome[], file: string): void {
  const outcomes = sayOnce(all);
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  for (const { title, faults } of failed)
    process.stdout.write(`  ✗ ${[title, ...faults].join('\n').replaceAll('\n', '\n      ')}\n`);
  const assertionResults = outcomes.map(({ title, faults }) => ({
    status: faults.length === 0 ? 'passed' : 'failed',
    fullName: title,
    failureMessages: faults,
  }));
  const report = {
    numPassedTests: outcomes.length - failed.length,
    numFailedTests: failed.length,
    testResults: [{ name: suite, message: '', assertionResults }],
  };
  writeFileSync(file, JSON.stringify(report));
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** A fault of what all pages share is told whole once, and named where it comes again. */
function sayOnce(outcomes: readonly Outcome[]): Outcome[] {
  const told = new Map<string, string>();
  return outcomes.map(({ title, faults }) => ({
    title,
    faults: faults.map((fault) => {
      const first = told.get(fault);
      if (first === undefined) told.set(fault, title);
      return first === undefined ? fault : `${fault.split('\n', 1)[0]} (as ${first})`;
    }),
  }));
}
