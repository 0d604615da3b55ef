import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import portal from '../../portal.config.ts';

/** Everything that is not the site's own, nor a test. */
const engine = ['app', 'components', 'lib', 'packages', 'scripts', 'next.config.mjs'];

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...engine], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !/\.test\.tsx?$|__snapshots__/.test(file));

it('no file of the engine knows the company whose site stands beside it', () => {
  const prefixes = portal.apis?.flatMap(({ refusedKeyPrefixes = [] }) => refusedKeyPrefixes) ?? [];
  const words = [portal.name, portal.mainApi ?? '', ...prefixes].map((word) => word.toLowerCase());
  expect(words).toEqual(['kynetra', 'kynetra', 'sk_prod_']);
  expect(files.length).toBeGreaterThan(500);
  const found = files.filter((file) => {
    const text = `${file}\n${readFileSync(file, 'utf8')}`.toLowerCase();
    return words.some((word) => text.includes(word));
  });
  expect(found).toEqual([]);
});
