import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../server.ts', import.meta.url));

export interface RunningSandbox {
  readonly origin: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly output: () => string;
  /** Sends a signal and resolves with the exit code; null after SIGKILL. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

export type Environment = Readonly<Record<string, string>>;

function spawnSandbox(env: Environment): { child: ChildProcess; output: () => string } {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { PATH, NODE_ENV: 'production', SANDBOX_PORT: '0', NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  return { child, output: () => written };
}

/** Runs the sandbox as `node sandbox/server.ts` does, until it has ended by itself. */
export async function runToEnd(env: Environment): Promise<{ code: number | null; output: string }> {
  const { child, output } = spawnSandbox(env);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}

/** Starts the sandbox on a free port and waits until it is ready. */
export async function startSandbox(env: Environment): Promise<RunningSandbox> {
  const { child, output } = spawnSandbox(env);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /"port":(\d+),"msg":"listening"/.exec(output())?.[1];
      if (found) resolve(Number(found));
    });
    void ended.then(() => reject(new Error(`The sandbox ended: ${output()}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    const { ok } = await fetch(`${origin}/readyz`);
    if (ok) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await ended;
    return code;
  };
  return { origin, port, child, output, stop };
}

/** Makes an account over HTTP and returns its key. */
export async function fetchKey(origin: string, plan = 'enterprise'): Promise<string> {
  const response = await fetch(`${origin}/sandbox/accounts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ plan }),
  });
  return ((await response.json()) as { key: string }).key;
}
