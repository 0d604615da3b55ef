import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { step } from './run.mjs';

/** A check that is one test: it passes with exit code 0. */
export function check(title, runCheck) {
  return step(title, async () =>
    (await runCheck()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  );
}

/**
 * A suite that writes how many tests passed and failed into a JSON file. One that ends badly without a failed test
 * (it could not start, or a file did not load) counts as one failure.
 */
export function counted(title, runSuite) {
  return step(title, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'portal-tests-'));
    const file = path.join(folder, 'results.json');
    try {
      const code = await runSuite(file);
      const { passed, failed } = countsOf(await readFile(file, 'utf8').catch(() => '{}'));
      return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Vitest and Playwright each in their own words. */
function countsOf(json) {
  const { numPassedTests, numFailedTests, stats } = JSON.parse(json);
  if (stats) return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

/** The last line, and the exit code. */
export function report(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
