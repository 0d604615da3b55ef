import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCluster, createSqlite, databases } from '#sandbox/testing/databases.ts';
import { fetchKey, startSandbox } from '#sandbox/testing/process.ts';
import { freePort } from '#sandbox/testing/servers.ts';

/** `SOAK=1` asks for the real sizes. */
const isSoak = process.env.SOAK === '1';
const hasPostgres = databases.some(({ name }) => name === 'postgres');
const program = path.resolve('sandbox/server.ts');

const makeKey = (origin: string, key: string, name: string) =>
  fetch(`${origin}/v1/api-keys`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ name, scopes: ['users:read'] }),
  });

async function keyNames(origin: string, key: string): Promise<string[]> {
  const names: string[] = [];
  for (let cursor = ''; ; ) {
    const url = `${origin}/v1/api-keys?limit=100${cursor && `&cursor=${cursor}`}`;
    const page = (await (await fetch(url, { headers: { Authorization: `Bearer ${key}` } })).json()) as {
      data: { name: string }[];
      nextCursor: string | null;
    };
    names.push(...page.data.map(({ name }) => name));
    if (page.nextCursor === null) return names;
    cursor = page.nextCursor;
  }
}

const isReady = (origin: string) =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function untilReady(origin: string, within: number): Promise<number> {
  const started = performance.now();
  while (!(await isReady(origin))) {
    if (performance.now() - started > within) throw new Error(`not ready after ${within} ms`);
    await sleep(50);
  }
  return performance.now() - started;
}

describe('O: durability and faults', () => {
  test('O07: a full disk fails writes with 503, reads go on, and writes again once there is room', async () => {
    const database = await createSqlite();
    const running = await startSandbox({ DATABASE_URL: pathToFileURL(database).href });
    const { origin, child } = running;
    const key = await fetchKey(origin);
    const limit = (bytes: string) =>
      expect(spawnSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}`]).status).toBe(0);
    // No file of the process may grow beyond this: what the store meets is what a full disk says, in its place.
    limit('400000:unlimited');
    const made: string[] = [];
    let answer = await makeKey(origin, key, 'key 0');
    for (let i = 1; answer.status === 201 && i < 500; i++) {
      made.push(`key ${i - 1}`);
      answer = await makeKey(origin, key, `key ${i}`);
    }
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'service_unavailable' });
    for (let i = 0; i < 5; i++) expect(await keyNames(origin, key)).toEqual(expect.arrayContaining(made));
    limit('unlimited:unlimited');
    expect((await makeKey(origin, key, 'after')).status).toBe(201);
    await running.stop('SIGTERM');
    const store = new DatabaseSync(database);
    expect(store.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    const rows = store.prepare("select name from api_keys where name like 'key %' or name = 'after'").all();
    store.close();
    expect(rows.map(({ name }) => name).sort()).toEqual([...made, 'after'].sort());
  });

  test('O07: a full disk under the log stops nothing', async () => {
    const full = openSync('/dev/full', 'w');
    const port = await freePort();
    const child = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        SANDBOX_PORT: String(port),
        DATABASE_URL: pathToFileURL(await createSqlite()).href,
      },
      stdio: ['ignore', full, full],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
      closeSync(full);
    });
    const origin = `http://127.0.0.1:${port}`;
    await untilReady(origin, 45_000);
    const key = await fetchKey(origin);
    expect((await makeKey(origin, key, 'while the log is full')).status).toBe(201);
  });

  test('O18: a store of many rows is ready within ten seconds, and opening it again changes nothing', async () => {
    const database = await createSqlite();
    const env = { DATABASE_URL: pathToFileURL(database).href };
    const first = await startSandbox(env);
    await fetchKey(first.origin);
    await first.stop('SIGTERM');
    const store = new DatabaseSync(database);
    const count = isSoak ? 1_000_000 : 100_000;
    store.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
      insert into users (id, account_id, email, metadata, created_at, updated_at)
      select 'usr_' || printf('%026d', i), (select id from accounts), 'user' || i || '@example.com', '{}', i, i from n`);
    const schema = () =>
      JSON.stringify(store.prepare('select type, name, sql from sqlite_master order by name').all());
    const before = schema();
    const started = performance.now();
    const second = await startSandbox(env);
    expect(performance.now() - started).toBeLessThan(10_000);
    const key = await fetchKey(second.origin);
    expect((await makeKey(second.origin, key, 'works')).status).toBe(201);
    await second.stop('SIGTERM');
    expect(schema()).toBe(before);
    store.close();
  });
});

// Generated only where Postgres is installed; `sandbox/testing/databases.ts` says so where it is not.
if (hasPostgres) {
  describe('O: Postgres goes away', () => {
    async function createOwnCluster() {
      const folder = mkdtempSync(path.join(tmpdir(), 'kynetra-faults-'));
      const cluster = await createCluster(folder);
      onTestFinished(async () => {
        await cluster.kill();
        rmSync(folder, { recursive: true, force: true });
      });
      return cluster;
    }

    test('O12: away at the start and for a while later, it is told as 503, and needs no restart when it is back', async () => {
      const cluster = await createOwnCluster();
      await cluster.kill();
      const port = await freePort();
      const child = spawn(process.execPath, [program], {
        env: {
          ...process.env,
          SANDBOX_PORT: String(port),
          DATABASE_URL: cluster.url('postgres'),
          LOG_LEVEL: 'silent',
        },
        stdio: 'ignore',
      });
      onTestFinished(() => {
        child.kill('SIGKILL');
      });
      const origin = `http://127.0.0.1:${port}`;
      let key = `sk_test_${'x'.repeat(36)}`;
      const expectAway = async () => {
        expect((await fetch(`${origin}/livez`)).status).toBe(200);
        expect((await fetch(`${origin}/readyz`)).status).toBe(503);
        const answer = await fetch(`${origin}/sandbox/accounts`, { method: 'POST' });
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      };
      while (!(await fetch(`${origin}/livez`).catch(() => undefined))?.ok) await sleep(50);
      await expectAway();
      await cluster.start();
      expect(await untilReady(origin, 5_000)).toBeLessThan(5_000);
      key = await fetchKey(origin);
      await cluster.kill();
      await expectAway();
      expect((await makeKey(origin, key, 'not now')).status).toBe(503);
      if (isSoak) await sleep(60_000);
      await cluster.start();
      expect(await untilReady(origin, 5_000)).toBeLessThan(5_000);
      expect((await makeKey(origin, key, 'again')).status).toBe(201);
    }, 180_000);

    test('O02: killed while it is written to, it keeps what was acknowledged, and the sandbox is ready within 10 seconds', async () => {
      const cluster = await createOwnCluster();
      const { origin, child } = await startSandbox({ DATABASE_URL: cluster.url('postgres') });
      const key = await fetchKey(origin);
      const acknowledged: string[] = [];
      let isOver = false;
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let count = 0; !isOver; count++) {
          const name = `key ${writer}-${count}`;
          const answer = await makeKey(origin, key, name);
          expect([201, 503]).toContain(answer.status);
          if (answer.status === 201) acknowledged.push(name);
        }
      });
      for (let kills = isSoak ? 100 : 4; kills > 0; kills--) {
        const before = acknowledged.length;
        while (acknowledged.length < before + 10) await sleep(10);
        await sleep(100 * Math.random());
        await cluster.kill();
        await cluster.start();
        expect(await untilReady(origin, 10_000)).toBeLessThan(10_000);
      }
      isOver = true;
      await Promise.all(writers);
      expect(child.exitCode).toBeNull();
      const kept = await keyNames(origin, key);
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(kept).size).toBe(kept.length);
    }, 120_000);
  });
}
