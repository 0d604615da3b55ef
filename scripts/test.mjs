// `npm test`: installs what is missing, runs every check, and ends with one line that sums them all up.
import path from 'node:path';
import { browserPath } from './steps/browser.mjs';
import { ensureBuilt } from './steps/build.mjs';
import { reportCases } from './steps/cases.mjs';
import { e2e, workshop } from './steps/e2e-settings.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { ensureTestPackages } from './steps/packages.mjs';
import { main, run } from './steps/run.mjs';
import { check, counted, report, timed } from './steps/suites.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureTestPackages();
  const node = nodePath();
  const results = [
    await check('Format', () => run('biome', ['format', '.'])),
    await check('Lint', () => run('biome', ['lint', '--error-on-warnings', '.'])),
    await check('Description', () => run('redocly', ['lint', 'openapi/kynetra.yaml'])),
    await check('Types', () => run('tsc', ['--noEmit'])),
    await counted('Unit, contract and security tests', (file) =>
      run(node, [
        'node_modules/vitest/vitest.mjs',
        'run',
        // A log keeps a line for each file; a terminal a dot for each test.
        process.stdout.isTTY ? '--reporter=dot' : '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]),
    ),
  ];

  const browser = browserPath();
  if (!browser) {
    console.error(
      '✗ Browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    );
    results.push({ passed: 0, failed: 1 });
  } else {
    await ensureBuilt(e2e);
    await ensureBuilt(workshop);
    results.push(
      await counted('Browser tests', (file) =>
        run(node, ['node_modules/@playwright/test/cli.js', 'test'], {
          ...e2e.env,
          PORTAL_DIST: e2e.dist,
          CHROMIUM_PATH: browser,
          PLAYWRIGHT_JSON_OUTPUT_FILE: file,
          // Profiles and downloads of browsers go with it.
          TMPDIR: path.dirname(file),
        }),
      ),
    );
  }
  const reports = results.flatMap(({ text }) => text ?? []);
  results.push(await timed('Security cases', () => reportCases(reports)));
  report(results);
});
