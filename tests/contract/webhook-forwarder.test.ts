import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGuides } from '#lib/content/load-guides.ts';
import { SandboxProcess } from './guide-code/sandbox-process.ts';

let folder: string;
let sandbox: SandboxProcess;
const programs: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'webhook-forwarder-'));
  sandbox = await SandboxProcess.start(folder);
  const webhooks = (await loadGuides()).find(({ href }) => href === '/guides/webhooks');
  for (const { title, source, language } of webhooks?.samples ?? []) {
    if (title !== undefined && language === 'js') await writeFile(join(folder, title), `${source}\n`);
  }
});
afterAll(async () => {
  for (const program of programs.filter(({ exitCode }) => exitCode === null)) {
    program.kill();
    await once(program, 'exit');
  }
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a file of the page, and waits for a text in what it prints. */
function start(file: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(child);
  let printed = '';
  const prints = async (text: string): Promise<string> => {
    while (!printed.includes(text)) await once(child.stdout, 'data');
    return printed;
  };
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  return prints;
}

test('the forwarder of the page brings deliveries to its server, which verifies them', async () => {
  const key = await sandbox.createKey();
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(sandbox.origin + path, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { headers: response.headers, json: await response.json() };
  };
  const { secret } = (await call('GET', '/sandbox/webhook-secret')).json;
  const env = {
    PORT: String(await freePort()),
    KYNETRA_API_KEY: key,
    KYNETRA_BASE_URL: `${sandbox.origin}/v1`,
    KYNETRA_WEBHOOK_SECRET: secret,
  };
  const serverPrints = start('server.mjs', env);
  const forwarderPrints = start('forward.mjs', env);
  const user = { email: 'user@example.com', password: 'securePassword123' };
  const made = await call('POST', '/v1/auth/sign-up', user);
  const code = made.headers.get('sandbox-verification-code');
  await call('POST', '/v1/auth/verify-email', { email: user.email, code });
  expect(await forwarderPrints('user.verified')).toMatch(/^user\.created 204\nuser\.verified 204\n$/);
  expect(await serverPrints('welcome')).toBe(`welcome ${made.json.userId}\n`);
}, 60_000);
