import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/** The Node that runs TypeScript as it stands: the package's, else this one where it is new enough. */
export function nodePath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = path.join(root, 'node_modules', 'node', 'bin', name);
  // Started once, since a binary for another system or C library is there but does not run.
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}
