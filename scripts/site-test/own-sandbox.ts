import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds until a site's own backend has to listen. */
const longestStart = 60_000;

/** A backend of the site that runs, with a store of its own. */
export interface OwnSandbox {
  stop(): Promise<void>;
}

/** Starts the script of a site's `sandbox` setting as `npm start` does, on a store in `folder` that is empty. */
export async function startOwnSandbox(script: string, port: number, folder: string): Promise<OwnSandbox> {
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      SANDBOX_PORT: String(port),
      DATABASE_URL: pathToFileURL(path.join(folder, 'sandbox.db')).href,
      REDIS_URL: '',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    await listening(child, port);
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  }
  return { stop: () => stop(child) };
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  const end = Date.now() + longestStart;
  while (Date.now() < end && child.exitCode === null) {
    if (await accepts(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    child.exitCode === null
      ? `The site's sandbox does not listen on port ${port}, which SANDBOX_PORT names.`
      : `The site's sandbox ended with code ${child.exitCode} before it listened.`,
  );
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: 'localhost', port });
    const settle = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
