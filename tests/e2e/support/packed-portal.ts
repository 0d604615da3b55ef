import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

/** A file system that nothing can write to, where this system lets one be made; root alone may. */
const readOnly = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"';
const canMount = spawnSync('unshare', ['-m', 'true']).status === 0 && process.getuid?.() === 0;

/** Folders above which no package stands, so that nothing is found but what is in them. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at))
    if (existsSync(path.join(at, 'node_modules'))) throw new Error(`${at} holds packages`);
  return folder;
}

/** A packed folder, or what of it is started, as a stranger would run it: no rights, no settings, nothing to write to. */
export class PackedProcess {
  readonly port: number;
  private readonly child: ChildProcess;
  private readonly node: string;
  output = '';

  private constructor(child: ChildProcess, port: number, node: string) {
    this.child = child;
    this.port = port;
    this.node = node;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece) => {
        this.output += piece;
      });
  }

  static async start(folder: string, script: string, env: (port: number) => Record<string, string>) {
    const port = await freePort();
    // Where this Node stands others may not look.
    const node = path.join(mkdtempSync(path.join(tmpdir(), 'node-')), 'node');
    copyFileSync(process.execPath, node);
    spawnSync('chmod', ['-R', 'a+rX', path.dirname(node), folder]);
    const command = [node, path.join(folder, script)];
    const wrapped = canMount
      ? [
          'unshare',
          '-m',
          'sh',
          '-c',
          readOnly,
          'sh',
          folder,
          'setpriv',
          '--reuid',
          '65534',
          '--regid',
          '65534',
        ]
      : [];
    const all = canMount ? [...wrapped, '--clear-groups', ...command] : command;
    const child = spawn(all[0] ?? '', all.slice(1), {
      cwd: '/',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', NODE_ENV: 'test', ...env(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new PackedProcess(child, port, node);
  }

  /** Until it answers, or ends. */
  async ready(address: string): Promise<void> {
    while (this.child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${this.port}${address}`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`It ended with ${this.child.exitCode}:\n${this.output}`);
  }

  /** @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    rmSync(path.dirname(this.node), { recursive: true, force: true });
    return this.child.exitCode;
  }
}
