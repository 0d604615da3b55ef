import { nodePath } from './node-path.mjs';
import { run } from './run.mjs';
import { check, counted } from './suites.mjs';

/**
 * `npm test -- --changed [COMMIT]`: form, types, and the tests of files that import what has changed since the commit,
 * without it what is not committed yet. No browser, nothing that is measured: a first answer, not the whole.
 */
export async function testChanged(commit) {
  const since = commit === undefined ? ['--changed'] : ['--changed', commit];
  return [
    await check('Format and lint', () => run('biome', ['check', '--error-on-warnings', '.'])),
    await check('Types', () => run('tsc', ['--noEmit'])),
    await counted('Tests of what has changed', (file) =>
      run(nodePath(), [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project=tests',
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...since,
      ]),
    ),
  ];
}
