import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-docs-'));
  describe('1.0.0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function describe(version: string, title = 'Widgets'): void {
  const responses = { 200: { description: 'x' } };
  const document = {
    openapi: '3.1.1',
    info: { title, version },
    paths: { '/a': { get: { operationId: 'a', responses } } },
  };
  writeFileSync(path.join(folder, 'widgets.json'), JSON.stringify(document));
}

function release(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release-docs.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, OPENAPI_DIR: folder },
  });
  return { status, said: stdout + stderr };
}

const ofWidgets = ['--api', 'widgets'];
const refused = (reason: string) => ({ status: 1, said: expect.stringContaining(reason) });
const records = () => path.join(folder, 'history', 'widgets', 'releases.json');

test('records what is published, once, and what a later version makes of it', () => {
  expect(release('1.0.0', ...ofWidgets)).toMatchObject({ status: 0 });
  const published = readFileSync(path.join(folder, 'widgets.json'), 'utf8');
  expect(readFileSync(path.join(folder, 'history', 'widgets', '1.0.0.json'), 'utf8')).toBe(published);

  expect(release('1.0.0', ...ofWidgets)).toEqual(refused('A published version never changes'));
  expect(release('1.1.0', ...ofWidgets)).toEqual(refused('says that it is version 1.0.0'));

  describe('1.1.0', 'More widgets');
  expect(release('1.1.0', ...ofWidgets)).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(records(), 'utf8'))).toMatchObject([
    { version: '1.0.0' },
    { version: '1.1.0' },
  ]);
});

test('says how it is called', () => {
  for (const args of [[], ['1.0.0', '1.1.0'], ['../1.0.0'], ['v 1'], ['x'.repeat(41)]])
    expect(release(...args, ...ofWidgets)).toMatchObject({
      status: 2,
      said: expect.stringContaining('Usage'),
    });
});

test('refuses an API that is not there, and one with faults', () => {
  expect(release('1.0.0', '--api', 'gadgets')).toEqual(refused('There is no description of "gadgets"'));
  writeFileSync(path.join(folder, 'widgets.json'), '{ "openapi": "3.1.1", "info": { "title": 1 } }');
  expect(release('1.0.0', ...ofWidgets)).toEqual(refused('mend them first'));
  expect(existsSync(records())).toBe(false);
});

test('refuses what git could not find again', () => {
  const git = (...args: string[]) => spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  git('init', '-q');
  expect(release('1.0.0', ...ofWidgets)).toEqual(refused('has changes that are not committed'));
  expect(existsSync(records())).toBe(false);
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'Widgets');
  expect(release('1.0.0', ...ofWidgets)).toMatchObject({ status: 0 });
});

test('refuses records that it cannot read', () => {
  expect(release('1.0.0', ...ofWidgets)).toMatchObject({ status: 0 });
  writeFileSync(records(), '[{ "version": "1.0.0" }]');
  expect(release('1.1.0', ...ofWidgets)).toEqual(refused('releases.json'));
});
