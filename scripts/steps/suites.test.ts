import { writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { check, counted, report } from './suites.mjs';

afterEach(() => {
  process.exitCode = undefined;
});

/** What `npm test` prints for suites that wrote these reports. */
async function printed(...reports: object[]): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const results = [await check('Format', async () => 0)];
  for (const text of reports) {
    results.push(
      await counted('Suite', async (file) => {
        writeFileSync(file, JSON.stringify(text));
        return 1;
      }),
    );
  }
  log.mockClear();
  report(results);
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  return lines;
}

test('a failed unit test is told again at the end, with its file and its words', async () => {
  const assertion = (status: string, name: string, failureMessages: string[] = []) => ({
    status,
    fullName: name,
    failureMessages,
  });
  const lines = await printed({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: 'a.test.ts',
        message: '',
        assertionResults: [
          assertion('passed', 'good'),
          assertion('failed', 'bad', ['\u001b[31mexpected 1 to be 2\u001b[39m']),
        ],
      },
    ],
  });
  expect(lines).toEqual(['  ✗ a.test.ts › bad\n      expected 1 to be 2', '2 passed, 1 failed']);
  expect(process.exitCode).toBe(1);
});

test('so are a file that did not load and a failed browser test', async () => {
  const lines = await printed(
    { testResults: [{ name: 'b.test.ts', message: 'SyntaxError', assertionResults: [] }] },
    {
      stats: { expected: 3, flaky: 1, unexpected: 1 },
      suites: [
        {
          title: 'c.spec.ts',
          suites: [
            {
              title: 'group',
              specs: [
                { title: 'opens', ok: false, tests: [{ results: [{ error: { message: 'timed out' } }] }] },
                { title: 'closes', ok: true, tests: [{ results: [{}] }] },
              ],
            },
          ],
        },
      ],
    },
  );
  expect(lines).toEqual([
    '  ✗ b.test.ts\n      SyntaxError',
    '  ✗ group › opens\n      timed out',
    '5 passed, 2 failed',
  ]);
});

test('a suite that ends badly without a failed test is named', async () => {
  expect(await printed({ numPassedTests: 5, numFailedTests: 0, testResults: [] })).toEqual([
    '  ✗ Suite ended with exit code 1 though no test failed: its own output says why',
    '6 passed, 1 failed',
  ]);
});

test('what passed at the second try only is named', async () => {
  const lines = await printed(
    {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'steady', meta: {}, failureMessages: [] },
            { status: 'passed', fullName: 'late', meta: { retries: 1 }, failureMessages: [] },
            { status: 'failed', fullName: 'bad', meta: { retries: 1 }, failureMessages: ['no'] },
          ],
        },
      ],
    },
    {
      stats: { expected: 0, flaky: 1, unexpected: 1 },
      suites: [
        {
          title: 'c.spec.ts',
          specs: [
            { title: 'opens', ok: true, tests: [{ status: 'flaky', results: [{}, {}] }] },
            { title: 'closes', ok: false, tests: [{ status: 'unexpected', results: [{}] }] },
          ],
        },
      ],
    },
  );
  expect(lines).toEqual([
    '  ~ a.test.ts › late: passed at the second try only',
    '  ~ c.spec.ts › opens: passed at the second try only',
    '  ✗ a.test.ts › bad\n      no',
    '  ✗ c.spec.ts › closes\n      ',
    '4 passed, 2 failed',
  ]);
});
