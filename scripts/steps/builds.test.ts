import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStaging, lockBuilds, publishBuild, readFingerprint } from './builds.mjs';
import { root } from './run.mjs';

let dist: string;
beforeEach(() => {
  dist = `.next-test-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
});
afterEach(() => {
  rmSync(path.join(root, dist), { recursive: true, force: true });
  rmSync(path.join(root, `${dist}-builds`), { recursive: true, force: true });
});

const at = (...names: string[]) => path.join(root, ...names);

async function build(page: string, fingerprint: string): Promise<string> {
  const staging = await createStaging(dist);
  mkdirSync(at(staging, 'next'));
  writeFileSync(at(staging, 'next', 'page'), page);
  await publishBuild(dist, staging, fingerprint);
  return realpathSync(at(dist));
}

const shown = () => readFileSync(at(dist, 'page'), 'utf8');

test('a finished build takes the place of the one before, which goes', async () => {
  expect(await readFingerprint(dist)).toBeUndefined();
  const first = await build('one', 'aaaaaaaaaaaaaaaa');
  const second = await build('two', 'bbbbbbbbbbbbbbbb');
  expect(shown()).toBe('two');
  expect(await readFingerprint(dist)).toBe('bbbbbbbbbbbbbbbb');
  expect([existsSync(first), existsSync(second)]).toEqual([false, true]);
});

test('a build that was begun and not finished changes nothing', async () => {
  await build('one', 'aaaaaaaaaaaaaaaa');
  const staging = await createStaging(dist);
  mkdirSync(at(staging, 'next'));
  writeFileSync(at(staging, 'next', 'page'), 'half');
  expect(shown()).toBe('one');
  // What it left does not get into the next one.
  expect(readdirSync(at(await createStaging(dist)), { recursive: true })).toEqual(['data']);
});

test('pictures and comparisons of the build before are taken over, since they are named after what they show', async () => {
  const staging = await createStaging(dist);
  mkdirSync(at(staging, 'next'));
  mkdirSync(at(staging, 'data', 'cards'));
  writeFileSync(at(staging, 'data', 'cards', 'a1.png'), 'drawn');
  writeFileSync(at(staging, 'data', 'search.json'), '{}');
  await publishBuild(dist, staging, 'aaaaaaaaaaaaaaaa');
  const next = await createStaging(dist);
  expect(readFileSync(at(next, 'data', 'cards', 'a1.png'), 'utf8')).toBe('drawn');
  expect(existsSync(at(next, 'data', 'search.json'))).toBe(false);
});

test('a build that a running portal serves stays until that has ended', async () => {
  const served = await build('one', 'aaaaaaaaaaaaaaaa');
  const mark = path.join(served, '..', `served-by-${process.pid}`);
  writeFileSync(mark, '');
  await build('two', 'bbbbbbbbbbbbbbbb');
  expect(readFileSync(path.join(served, 'page'), 'utf8')).toBe('one');
  rmSync(mark);
  await build('three', 'cccccccccccccccc');
  expect(existsSync(served)).toBe(false);
});

test('a folder of an earlier release in the place of the link gives way', async () => {
  mkdirSync(at(dist, 'cache'), { recursive: true });
  await build('one', 'aaaaaaaaaaaaaaaa');
  expect(shown()).toBe('one');
});

test('two builds at once are refused by name; one that was killed stands in nobody’s way', async () => {
  const unlock = await lockBuilds(dist);
  await expect(lockBuilds(dist)).rejects.toThrow(`Another build is running here (process ${process.pid}).`);
  await unlock();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(at(`${dist}-builds`, 'lock'), String(pid));
  await (await lockBuilds(dist))();
});
