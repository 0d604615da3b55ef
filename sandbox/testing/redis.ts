import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';

const binary = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path));

if (!binary) console.warn('Redis is not installed here: its suite of the sandbox does not run.');

/** Whether this machine can run Redis. */
export const hasRedis = binary !== undefined;

/** A Redis of its own for one test, on a socket or a given port of the loopback. */
export async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'kynetra-redis-'));
  const socket = join(folder, 'redis.sock');
  let server: ReturnType<typeof spawn> | undefined;
  const start = async () => {
    const options = ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder];
    server = spawn(binary ?? '', options, { stdio: 'ignore' });
    const client = new Redis(socket, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
    client.on('error', () => {});
    for (let i = 0; i < 100; i++) {
      if (
        await client.connect().then(
          () => true,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    client.disconnect();
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  };
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  return { url: `redis://${socket}`, socket, start, kill };
}
