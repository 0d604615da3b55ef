import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const parent = mkdtempSync(path.join(tmpdir(), 'new-site-'));
afterAll(() => rmSync(parent, { recursive: true }));

function run(...args: string[]) {
  const env = { ...process.env, INIT_CWD: parent, SITE_DIR: '', OPENAPI_DIR: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

const checkSite = (folder: string) =>
  run('--import', './scripts/take-site.mjs', 'scripts/check-site.ts', '--site', folder);

describe('npm run new-site', () => {
  it.each<[string, string[], string]>([
    ['without a description', [], "name: 'Acme Orders'"],
    ['with one', ['--openapi', path.resolve('tests/fixtures/links/widgets.yaml')], "slug: 'widgets'"],
  ])('%s makes a site that passes its own test', (name, options, line) => {
    const folder = name.replaceAll(' ', '-');
    expect(run('scripts/new-site.ts', folder, ...options)).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(parent, folder, 'portal.config.ts'), 'utf8')).toContain(line);
    const tested = run('scripts/test.mjs', '--site', folder, '--quick');
    expect(tested.text).toMatch(/✓ Examples: [1-9]\d* passed, 0 failed/);
    expect(tested.text).toMatch(/\n\d+ passed, 0 failed\n$/);
    expect(tested.status).toBe(0);
    expect(run('scripts/new-site.ts', folder).text).toContain('is not empty');
  });

  it('a site at fault fails its test, with the place of each fault', () => {
    run('scripts/new-site.ts', 'faulty');
    const at = (...names: string[]) => path.join(parent, 'faulty', ...names);
    writeFileSync(
      at('portal.config.ts'),
      readFileSync(at('portal.config.ts'), 'utf8').replace('mainApi', 'mainAPI'),
    );
    const { status, text } = run('scripts/test.mjs', '--site', 'faulty');
    expect(status).toBe(1);
    expect(text).toContain(
      'portal.config.ts:7:3  mainAPI: there is no such setting; did you mean "mainApi"?',
    );
  });

  it('is not tested with an option that there is not', () => {
    run('scripts/new-site.ts', 'options');
    const { status, text } = run('scripts/test.mjs', '--site', 'options', '--quik');
    expect(text).toContain('Usage: npm test -- --site DIR [--quick] [--backend] [--pages N]');
    expect(status).toBe(1);
  });

  it('is told what a newer engine wants changed, until it names that engine', () => {
    run('scripts/new-site.ts', 'old');
    expect(checkSite('old')).toMatchObject({
      status: 0,
      text: expect.stringContaining('Nothing has to change.'),
    });
    const config = path.join(parent, 'old', 'portal.config.ts');
    writeFileSync(config, readFileSync(config, 'utf8').replace(/engine: '.*'/, "engine: '1.0.0'"));
    const { status, text } = checkSite('old');
    expect(status).toBe(1);
    expect(text).toMatch(/was made with 1\.0\.0; .*\n1\.1\.0:\n {2}- /);
    writeFileSync(config, readFileSync(config, 'utf8').replace(/engine: '.*'/, "engine: '99.0'"));
    expect(checkSite('old').text).toContain('take the newer one');
  });

  it('texts that link to nothing fail the test of the site, with the place of each fault', () => {
    run('scripts/new-site.ts', 'nowhere');
    const guide = path.join(parent, 'nowhere', 'content', 'guides', 'start.mdx');
    const more = '\n<Schema name="Ordr" />\n\n```mermaid title="A"\nflowchart TD\n  A -> B\n```\n';
    writeFileSync(
      guide,
      `${readFileSync(guide, 'utf8')}\n[Nothing](/guides/strat)\n\n![Nothing](a.png)\n${more}`,
    );
    const { status, text } = run('scripts/test.mjs', '--site', 'nowhere');
    expect(status).toBe(1);
    expect(text).toMatch(
      /content\/guides\/start\.mdx:\d+:1 {2}there is no page \/guides\/strat; near it: \/guides\/start\n/,
    );
    expect(text).toMatch(/content\/guides\/start\.mdx:\d+:1 {2}there is no picture a\.png/);
    expect(text).toMatch(/start\.mdx:\d+:1 {2}name of <Schema> cannot be "Ordr", .*: did you mean Order\?/);
    expect(text).toMatch(
      /start\.mdx:\d+:1 {2}this diagram cannot be drawn: the line "A -> B" cannot be read/,
    );
  });
});
