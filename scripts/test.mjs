// `npm test`: installs what is missing, runs every check, and ends with one line that sums them all up. With `--site DIR` it
// checks that site, and not the engine; with `--changed [COMMIT]` what has changed, without browsers.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openapiFolder } from '../lib/env/folders.mjs';
import { browserMissing, browserPath } from './steps/browser.mjs';
import { ensureBuilt } from './steps/build.mjs';
import { reportCases } from './steps/cases.mjs';
import { e2e, exported, workshop } from './steps/e2e-settings.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { nodePath } from './steps/node-path.mjs';
import { canTakeNetwork } from './steps/offline.mjs';
import { ensureTestPackages } from './steps/packages.mjs';
import { main, root, run } from './steps/run.mjs';
import { check, counted, report, timed } from './steps/suites.mjs';
import { testChanged } from './steps/test-changed.mjs';
import { testSite } from './steps/test-site.mjs';

await main(async () => {
  await ensureInstalled();
  if (process.env.SITE_DIR) {
    report(await testSite(process.argv.slice(2)));
    return;
  }
  const [option, commit] = process.argv.slice(2);
  if (option === '--changed') {
    report(await testChanged(commit));
    return;
  }
  await ensureTestPackages();
  const node = nodePath();
  const results = [
    await check('Format', () => run('biome', ['format', '.'])),
    await check('Lint', () => run('biome', ['lint', '--error-on-warnings', '.'])),
    await check('Description', () => run('redocly', ['lint', ...listDescriptions()])),
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

  /** What proves a case without being a test of a suite. */
  const others = [];
  const browser = browserPath();
  if (!browser) {
    console.error(browserMissing);
    results.push({ passed: 0, failed: 1 });
  } else {
    const isOffline = canTakeNetwork();
    const wasBuilt = await ensureBuilt({ ...e2e, isOffline });
    if (isOffline && wasBuilt) others.push({ titles: ['Q08 a build without a network'], isPassed: true });
    await ensureBuilt(workshop);
    await ensureBuilt(exported);
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
  results.push(await timed('Security cases', () => reportCases(reports, others)));
  report(results);
});

/** The site's descriptions. */
function listDescriptions() {
  const folder = openapiFolder(process.env, root);
  const names = readdirSync(folder).filter(
    (name) => /\.(?:ya?ml|json)$/.test(name) && !/\.overlay\.[a-z]+$/.test(name),
  );
  return names.map((name) => path.relative(root, path.join(folder, name)));
}
