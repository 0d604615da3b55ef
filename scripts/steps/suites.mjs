import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A check that is one test: it passes with exit code 0. */
export function check(title, runCheck) {
  return timed(title, async () => {
    const isPassed = (await runCheck()) === 0;
    return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [title] };
  });
}

/**
 * A suite that writes how many tests passed and failed into a JSON file; `text` is what it wrote. One that ends badly
 * without a failed test (it could not start, or a file did not load) counts as one failure.
 */
export function counted(title, runSuite) {
  return timed(title, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'portal-tests-'));
    // Tests run what they pack in it, as a user without rights.
    await chmod(folder, 0o711);
    const file = path.join(folder, 'results.json');
    try {
      const code = await runSuite(file);
      const text = await readFile(file, 'utf8').catch(() => '{}');
      const { passed, failed } = countsOf(text);
      const report = JSON.parse(text);
      const failures = failuresOf(report);
      if (code !== 0 && failures.length === 0)
        failures.push(`${title} ended with exit code ${code} though no test failed: its own output says why`);
      const secondTries = secondTriesOf(report);
      return { passed, failed: code === 0 ? failed : Math.max(failed, 1), failures, secondTries, text };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

export async function timed(title, work) {
  const started = Date.now();
  console.log(`→ ${title} …`);
  const result = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const { passed, failed } = result;
  console.log(`${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return result;
}

/** Vitest and Playwright each in their own words. */
function countsOf(json) {
  const { numPassedTests, numFailedTests, stats } = JSON.parse(json);
  if (stats) return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

/** The failed tests of a report, each with its file and the first lines of what it said. */
function failuresOf({ testResults = [], suites = [] }) {
  const unit = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message && assertionResults.length === 0 ? [`${name}\n${message}`] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name} › ${fullName}\n${failureMessages.join('\n')}`),
  ]);
  return [...unit, ...suites.flatMap(browserFailures)].map(shortened);
}

function browserFailures({ title, specs = [], suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map((spec) => {
      const errors = spec.tests.flatMap(({ results }) =>
        results.flatMap(({ error }) => error?.message ?? []),
      );
      return `${title} › ${spec.title}\n${errors.join('\n')}`;
    });
  return [...own, ...suites.flatMap(browserFailures)];
}

/** The tests that passed, but not at once (`tests/count-tries.ts` counts Vitest's tries). */
function secondTriesOf({ testResults = [], suites = [] }) {
  const unit = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, meta }) => status === 'passed' && meta?.retries > 0)
      .map(({ fullName }) => `${name} › ${fullName}`),
  );
  return [...unit, ...suites.flatMap(browserSecondTries)];
}

function browserSecondTries({ title, specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map((spec) => `${title} › ${spec.title}`), ...suites.flatMap(browserSecondTries)];
}

const shownLines = 12;

function shortened(failure) {
  return stripVTControlCharacters(failure).split('\n').slice(0, shownLines).join('\n      ');
}

/** What failed or passed at the second try only, once more and together, then the last line, and the exit code. */
export function report(results) {
  for (const name of results.flatMap(({ secondTries = [] }) => secondTries))
    console.log(`  ~ ${name}: passed at the second try only`);
  for (const failure of results.flatMap(({ failures = [] }) => failures)) console.log(`  ✗ ${failure}`);
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
