import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'tags-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of a configuration, by Node: it strips the types of the file, as a build does. */
function faultsOf(apis: string, known: Readonly<Record<string, readonly string[]>>): string[] {
  writeFileSync(
    path.join(folder, 'portal.config.ts'),
    `export default { name: 'Acme', description: 'Orders.', apis: [\n${apis}\n] };`,
  );
  const shown = Object.entries(known).map(([slug, tags]) => ({ slug, tags: tags.map((name) => ({ name })) }));
  const code = `
    import { findUnknownTags } from './lib/site/unknown-tags.ts';
    const faults = await findUnknownTags(${JSON.stringify(folder)}, ${JSON.stringify(shown)});
    console.log(JSON.stringify(faults.map((f) => f.line + ':' + f.column + ' ' + f.setting + ': ' + f.message)));`;
  // The folder has no descriptions: those of versions are looked for where the tests put none.
  const env = { ...process.env, SITE_DIR: folder, OPENAPI_DIR: folder };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', env }),
  ) as string[];
}

it('names tags that no description has, with the one that was meant', () => {
  const apis = `{ slug: 'orders', groups: [{ title: 'A', tags: ['orders', 'refund'] },\n  { tags: ['nothing'] }] }`;
  expect(faultsOf(apis, { orders: ['orders', 'refunds'] })).toEqual([
    '2:59 apis[0].groups[0].tags[1]: no operation has the tag "refund"; did you mean "refunds"?',
    '3:12 apis[0].groups[1].tags[0]: no operation has the tag "nothing"; there are orders, refunds',
  ]);
});

it('takes a tag of any version for known, and those of a version of its own for that alone', () => {
  const apis = `{ slug: 'orders', groups: [{ tags: ['old', 'new'] }], versions: [
    { name: 'v3', file: 'c.yaml' }, { name: 'v2', file: 'b.yaml' },
    { name: 'v1', file: 'a.yaml', groups: [{ tags: ['new'] }] }] }`;
  const known = { orders: ['new'], 'orders-v2': ['old'], 'orders-v1': ['old'] };
  expect(faultsOf(apis, known)).toEqual([
    expect.stringMatching(
      /^4:53 apis\[0\]\.versions\[2\]\.groups\[0\]\.tags\[0\]: no operation has the tag "new"/,
    ),
  ]);
});

it('says nothing of an API that is not there', () => {
  expect(faultsOf(`{ slug: 'other', groups: [{ tags: ['x'] }] }`, { orders: ['y'] })).toEqual([]);
});
