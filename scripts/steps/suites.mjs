import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A check that is one test: it passes with exit code 0. */
export function check(title, runCheck) {
  return timed(title, async () => {
    const isPassed = (await runCheck()) === 0;
    return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
  });
}

/**
 * A suite that writes how many tests passed and failed into a JSON file; `text` is what it wrote. One that ends badly
 * without a failed test (it could not start, or a file did not load) counts as one failure.
 */
export function counted(title, runSuite) {
  return timed(title, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'portal-tests-'));
    const file = path.join(folder, 'results.json');
    try {
      const code = await runSuite(file);
      const text = await readFile(file, 'utf8').catch(() => '{}');
      const { passed, failed } = countsOf(text);
      return { passed, failed: code === 0 ? failed : Math.max(failed, 1), text };
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

/** The last line, and the exit code. */
export function report(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
