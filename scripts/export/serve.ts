import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Settings } from '#lib/env/parse.ts';
import { type Answer, readAnswer } from './read-answer.ts';

interface ServedPortal {
  readonly origin: string;
  readonly read: (address: string) => Promise<Answer>;
  readonly end: () => Promise<void>;
}

/** Starts the front of the build that PORTAL_DIST names, on a free port of this machine. */
export async function startPortal({ publicOrigin }: Pick<Settings, 'publicOrigin'>): Promise<ServedPortal> {
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    ['--import', './scripts/steps/end-with-parent.mjs', 'scripts/serve.ts'],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        PUBLIC_ORIGIN: publicOrigin,
        PORTAL_PARENT: String(process.pid),
      },
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  const end = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  try {
    await waitFor(`${origin}/livez`, child);
  } catch (error) {
    await end();
    throw error;
  }
  return { origin, end, read: (address) => readAnswer(origin + address) };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the portal that was to be read did not start');
}
