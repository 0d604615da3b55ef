import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** The sandbox on a free port of loopback, as `npm start` runs it, with a store of its own. */
export class SandboxProcess {
  readonly origin: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, origin: string) {
    this.#child = child;
    this.origin = origin;
  }

  static async start(folder: string): Promise<SandboxProcess> {
    const child = spawn(process.execPath, ['sandbox/server.ts'], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        SANDBOX_PORT: '0',
        DATABASE_URL: `${pathToFileURL(folder)}/sandbox.db`,
        REDIS_URL: '',
        LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const { msg, port } = JSON.parse(line);
      if (msg !== 'listening') continue;
      // The log goes on: nobody reads it, and a full pipe would stop the sandbox.
      child.stdout.resume();
      return new SandboxProcess(child, `http://127.0.0.1:${port}`);
    }
    throw new Error('the sandbox did not start');
  }

  /** A key of a new account on the Free plan, with every scope. */
  async createKey(): Promise<string> {
    const response = await fetch(`${this.origin}/sandbox/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ plan: 'free' }),
    });
    return (await response.json()).key;
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exited;
  }
}
