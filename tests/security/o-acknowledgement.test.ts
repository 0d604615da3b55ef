import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createSqlite } from '#sandbox/testing/databases.ts';
import { fetchKey, startSandbox } from '#sandbox/testing/process.ts';

const hasStrace = spawnSync('strace', ['--version']).status === 0;

/** The calls of a process that bring data to the disk or to a client, as strace writes them down. */
async function watch(pid: number | undefined): Promise<() => Promise<string[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kynetra-calls-'));
  const file = path.join(folder, 'calls');
  const traced = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg';
  const options = ['-f', '-y', '-s', '24', '-e', traced, '-o', file, '-p', String(pid)];
  const tracer = spawn('strace', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => {
    tracer.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  let said = '';
  tracer.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await expect.poll(() => said).toMatch(/attached/);
  return async () => {
    const ended = once(tracer, 'exit');
    tracer.kill('SIGINT');
    await ended;
    return readFileSync(file, 'utf8').split('\n');
  };
}

// Generated only where strace is installed; `npm test` says so where it is not.
if (hasStrace) {
  test('O04: a write is on the disk before it is acknowledged', async () => {
    const { origin, child } = await startSandbox({ DATABASE_URL: pathToFileURL(await createSqlite()).href });
    const key = await fetchKey(origin);
    const finish = await watch(child.pid);
    const count = 20;
    for (let made = 0; made < count; made++) {
      const answer = await fetch(`${origin}/v1/api-keys`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: `key ${made}`, scopes: ['users:read'] }),
      });
      expect(answer.status).toBe(201);
    }
    const calls = await finish();
    const steps = calls.flatMap((call) =>
      /\b(?:fsync|fdatasync)\(\d+<[^>]*-wal>\) += 0/.test(call)
        ? ['synced']
        : /"HTTP\/1\.1 201 /.test(call)
          ? ['acknowledged']
          : [],
    );
    expect(steps.filter((step) => step === 'acknowledged')).toHaveLength(count);
    // Nothing is acknowledged at the start, or right after something else was.
    const early = steps.filter((step, at) => step === 'acknowledged' && steps[at - 1] !== 'synced');
    expect(early).toEqual([]);
  });
}
