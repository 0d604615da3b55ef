import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rules = new Set([...readFileSync('SECURITY.md', 'utf8').matchAll(/^(\d+)\. /gm)].map(([, id]) => id));

const named = globSync('{tests,lib,components,sandbox}/**/*.{test,spec}.{ts,tsx}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\brule (\d+)\b/g)].map(([, id]) => ({ file, id })),
);

it('SECURITY.md has every rule that a test names', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ id }) => !rules.has(id))).toEqual([]);
});
