import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!hasSystemd)('systemd reads the example of a unit and knows all that it says', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-'));
  const unit = path.join(folder, 'portal.service');
  // Node may stand elsewhere on this machine.
  writeFileSync(
    unit,
    readFileSync('deploy/portal.service', 'utf8').replace('/usr/bin/node', process.execPath),
  );
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
