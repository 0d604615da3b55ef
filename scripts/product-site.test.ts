import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { siteSchema } from '#lib/site/schema.ts';
import { generatedPages } from './product-site/pages.ts';

it.each(Object.entries(generatedPages()))(
  '%s says what the code says: npm run product-site',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);

it('documents every setting that the schema takes, with what it does', () => {
  const page = generatedPages()['sites/portal/content/guides/configuration.mdx'] ?? '';
  for (const name of Object.keys(siteSchema.shape)) expect(page).toContain(`## \`${name}\`\n`);
  // A heading, the type, and nothing after it.
  expect(page).not.toMatch(/(?:required|optional)\n\n*(?:#|$)/);
});

it('passes the test of a site, its pages in a browser aside', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/test.mjs', '--site', 'sites/portal', '--quick'],
    { encoding: 'utf8', env: { ...process.env, SITE_DIR: '', OPENAPI_DIR: '' } },
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\d+ passed, 0 failed\n$/m);
  expect(status).toBe(0);
});
