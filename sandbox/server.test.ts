import { once } from 'node:events';
import { connect } from 'node:net';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { createSqlite, databases } from './testing/databases.ts';
import { fetchKey, type RunningSandbox, runToEnd, startSandbox } from './testing/process.ts';

// Each starts programs of its own, on a machine that may have little time for them.
vi.setConfig({ testTimeout: 120_000 });

async function createEnvironment(): Promise<{ DATABASE_URL: string }> {
  return { DATABASE_URL: pathToFileURL(await createSqlite()).href };
}

/** Sends bytes as they are and returns everything that comes back until the connection ends. */
async function sendRaw({ port }: RunningSandbox, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return received;
}

function createKeyOver(origin: string, key: string, name: string): Promise<Response> {
  return fetch(`${origin}/v1/api-keys`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': name,
    },
    body: JSON.stringify({ name, scopes: ['users:read'] }),
  });
}

describe('settings', () => {
  test('each wrong one is told in a line of its own, and nothing starts', async () => {
    const { code, output } = await runToEnd({
      SANDBOX_PORT: '70000',
      HOST: 'not a host',
      PUBLIC_ORIGIN: 'https://portal.example/path',
      BASE_PATH: 'docs/',
      DATABASE_URL: 'mysql://user:secret@host/name',
      REDIS_URL: 'localhost',
      TRUSTED_PROXY_HOPS: '-1',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      'DATABASE_URL must be a URL such as postgres://user@host:5432/name.',
      'HOST must be an address or a host name.',
      'SANDBOX_PORT must be a whole number from 0 to 65535.',
      'PUBLIC_ORIGIN must be an http or https origin, such as https://developers.example.com.',
      'BASE_PATH must be a path such as /docs, without a / at its end.',
      'REDIS_URL must be a URL such as redis://host:6379.',
      'TRUSTED_PROXY_HOPS must be a whole number from 0 to 10.',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
    ]);
  });

  test.each([
    ['file:///', 'DATABASE_URL must name a file, not a folder.'],
    ['postgres:name', 'DATABASE_URL must be a URL such as postgres://user@host:5432/name.'],
  ])('a store that there cannot be is told at once: %s', async (url, line) => {
    const { code, output } = await runToEnd({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(output.trim()).toBe(line);
  });

  test('a missing description and a taken port are told in one line', async () => {
    const missing = await runToEnd({ OPENAPI_DIR: '/nowhere' });
    expect(missing).toEqual({
      code: 1,
      output: 'OPENAPI_DIR holds no kynetra.yaml: /nowhere/kynetra.yaml\n',
    });
    const env = await createEnvironment();
    const running = await startSandbox(env);
    const second = await runToEnd({ ...env, SANDBOX_PORT: String(running.port) });
    expect(second.code).toBe(1);
    expect(second.output).toContain('The sandbox cannot listen on');
  });
});

describe('what never reaches an operation', () => {
  test('odd requests are refused and the connection is closed', async () => {
    const running = await startSandbox(await createEnvironment());
    const host = 'Host: sandbox.example';
    const cases: readonly [text: string, status: RegExp][] = [
      [`FOO /v1/users HTTP/1.1\r\n${host}\r\n\r\n`, /^HTTP\/1.1 405 .*Allow: GET, POST, PATCH, DELETE/s],
      [`CONNECT a.example:80 HTTP/1.1\r\n${host}\r\n\r\n`, /^HTTP\/1.1 405 /],
      [`TRACE /v1/users HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`, /^HTTP\/1.1 405 .*allow: GET/is],
      ['GET /v1/users HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1.1 400 /],
      [
        `GET /v1/users HTTP/1.1\r\n${host}\r\nHost: b.example\r\nConnection: close\r\n\r\n`,
        /^HTTP\/1.1 400 /,
      ],
      [`GET http://b.example/v1/users HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`, /^HTTP\/1.1 400 /],
      [`GET /v1/users HTTP/1.1\r\n${host}\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`, /^HTTP\/1.1 431 /],
      [
        `POST /v1/users HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`,
        /^HTTP\/1.1 400 /,
      ],
      ['\0\0\0\r\n\r\n', /^HTTP\/1.1 400 /],
    ];
    for (const [text, status] of cases) expect(await sendRaw(running, text)).toMatch(status);
    expect((await fetch(`${running.origin}/livez`)).status).toBe(200);
  });

  test('paths are matched as they were received, and an unknown expectation is passed over', async () => {
    const running = await startSandbox(await createEnvironment());
    const key = await fetchKey(running.origin);
    const ask = async (method: string, target: string, fields = '') =>
      sendRaw(
        running,
        `${method} ${target} HTTP/1.1\r\nHost: sandbox.example\r\nAuthorization: Bearer ${key}\r\nContent-Length: 0\r\n${fields}Connection: close\r\n\r\n`,
      );
    expect(await ask('GET', '/v1/users?limit=1', 'Expect: 200-ok\r\n')).toMatch(
      /^HTTP\/1.1 200 .*request-id: req_/is,
    );
    const elsewhere = ['/v1/./users', '/v1/%2e/users', '/v1/x/../users', '/sandbox/%2e%2E/v1/users'];
    for (const target of elsewhere)
      expect([target, await ask('GET', target)]).toEqual([target, expect.stringMatching(/^HTTP\/1.1 404 /)]);
    const account = await ask('POST', '/v1/%2E%2E/sandbox/accounts');
    expect(account).toMatch(/^HTTP\/1.1 404 .*request-id: req_.*"code": ?"not_found"/is);
  });

  test('a client that sends too slowly is let go within twelve seconds, others are served meanwhile', async () => {
    const running = await startSandbox(await createEnvironment());
    const key = await fetchKey(running.origin);
    const start = performance.now();
    const slow = sendRaw(
      running,
      `POST /v1/auth/sign-up HTTP/1.1\r\nHost: sandbox.example\r\nAuthorization: Bearer ${key}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 5\r\n\r\nx',
    );
    expect((await fetch(`${running.origin}/livez`)).status).toBe(200);
    expect(await slow).toMatch(/^HTTP\/1.1 408 /);
    expect(performance.now() - start).toBeLessThan(14_000);
  });

  test('a body of 100 MiB is refused on its length, without being read', async () => {
    const running = await startSandbox(await createEnvironment());
    const key = await fetchKey(running.origin);
    const start = performance.now();
    const answer = sendRaw(
      running,
      `POST /v1/auth/sign-up HTTP/1.1\r\nHost: sandbox.example\r\nAuthorization: Bearer ${key}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 104857600\r\n\r\n',
    );
    expect(await answer).toMatch(/^HTTP\/1.1 413 /);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('stopping', () => {
  test('O15: SIGTERM lets requests in flight finish, refuses new ones, and exits with 0', async () => {
    const running = await startSandbox(await createEnvironment());
    const key = await fetchKey(running.origin);
    // A connection that is only being opened may be refused: twelve stand before, as those of a client that goes on.
    const asked = Array.from({ length: 12 }, () => fetch(`${running.origin}/livez`));
    await Promise.all(asked.map(async (reply) => (await reply).text()));
    const signUps = Array.from({ length: 12 }, (_, i) =>
      fetch(`${running.origin}/v1/auth/sign-up`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: `user${i}@example.com`, password: 'securePassword123' }),
      }),
    );
    // Passwords take their time two by two: after the first answer most of the twelve are still in flight.
    await Promise.race(signUps);
    const ended = running.stop('SIGTERM');
    const replies = await Promise.all(signUps);
    expect(replies.map(({ status }) => status)).toEqual(Array(12).fill(201));
    expect(await ended).toBe(0);
    await expect(fetch(`${running.origin}/livez`)).rejects.toThrow();
    expect(running.output()).toContain('"msg":"stopped"');
  });

  test('O15: SIGTERM ends the streams that are open, and waits for nothing else', async () => {
    const running = await startSandbox(await createEnvironment());
    const key = await fetchKey(running.origin);
    const stream = await fetch(`${running.origin}/sandbox/webhook-deliveries`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const read = stream.text();
    const ended = running.stop('SIGTERM');
    expect(await read).toContain('retry: 1000');
    expect(await ended).toBe(0);
  });

  test('a second SIGTERM does not wait', async () => {
    const running = await startSandbox(await createEnvironment());
    const socket = connect(running.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /v1/users HTTP/1.1\r\nHost: sandbox.example\r\nContent-Length: 5\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    running.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const start = performance.now();
    expect(await running.stop('SIGTERM')).toBe(1);
    expect(performance.now() - start).toBeLessThan(2_000);
    socket.destroy();
  });
});

describe.each(databases)('kill -9 on $name', ({ name, create }) => {
  test('O01, M06: no acknowledged write is lost, none is done twice, and no key stays locked', async () => {
    const location = await create();
    const env = { DATABASE_URL: name === 'sqlite' ? pathToFileURL(location).href : location };
    let running = await startSandbox(env);
    const key = await fetchKey(running.origin);
    const acknowledged: string[] = [];
    const names: string[] = [];
    for (let round = 0; round < 4; round++) {
      const { origin } = running;
      let isAlive = true;
      const write = async (writer: number) => {
        for (let i = 0; isAlive; i++) {
          const name = `r${round}-w${writer}-${i}`;
          names.push(name);
          const response = await createKeyOver(origin, key, name).catch(() => undefined);
          if (response?.status === 201) acknowledged.push(name);
        }
      };
      const writers = [0, 1, 2, 3].map(write);
      await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(round * 3);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      await running.stop('SIGKILL');
      isAlive = false;
      await Promise.all(writers);
      running = await startSandbox(env);
    }
    // Whatever was under way is sent again with its key: each exists exactly once in the end.
    const retries = [...new Set(names)].filter((name) => !acknowledged.includes(name));
    for (const name of retries) expect((await createKeyOver(running.origin, key, name)).status).toBe(201);
    const seen: string[] = [];
    let cursor = '';
    do {
      const url = `${running.origin}/v1/api-keys?limit=100${cursor && `&cursor=${cursor}`}`;
      const page = (await (await fetch(url, { headers: { Authorization: `Bearer ${key}` } })).json()) as {
        data: { name: string }[];
        nextCursor: string | null;
      };
      seen.push(...page.data.map((entry) => entry.name));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    // An account begins with keys of its own: the one that is used here, and that of the examples.
    const written = seen.filter((name) => /^r\d/.test(name));
    expect(written.sort()).toEqual([...new Set(names)].sort());
  });
});
