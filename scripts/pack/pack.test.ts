import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leaves a folder alone that holds a program of somebody else', () => {
  const [dist, data, target] = ['next', 'data', 'own'].map((name) => path.join(folder, name));
  for (const each of [dist, data, target]) mkdirSync(each ?? '');
  writeFileSync(path.join(data ?? '', 'site.json'), '{}');
  writeFileSync(path.join(target ?? '', 'server.js'), 'their own');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/pack/pack.ts', target ?? ''], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_DIST: dist },
  });
  expect(stderr).toContain('holds other files');
  expect(status).toBe(1);
  expect(readdirSync(target ?? '')).toEqual(['server.js']);
});
