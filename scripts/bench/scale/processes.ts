import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

type Part = 'portal' | 'sandbox';

interface Running {
  readonly part: Part;
  readonly child: ChildProcess;
}

/** Portals and sandboxes as a deployment runs them. */
export class Processes {
  readonly #sandboxOrigin: string;
  readonly #publicOrigin: string;
  readonly #running = new Map<number, Running>();

  constructor(sandboxOrigin: string, publicOrigin: string) {
    this.#sandboxOrigin = sandboxOrigin;
    this.#publicOrigin = publicOrigin;
  }

  /** Until it says that it can serve. */
  async start(part: Part, port: number): Promise<void> {
    const child = spawn(process.execPath, [part === 'portal' ? 'scripts/serve.ts' : 'sandbox/server.ts'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PUBLIC_ORIGIN: this.#publicOrigin,
        TRUSTED_PROXY_HOPS: '1',
        TRY_CALLS_PER_MINUTE: '1000000',
        LOG_LEVEL: 'error',
        ...(part === 'portal'
          ? { PORT: String(port), SANDBOX_ORIGIN: this.#sandboxOrigin }
          : { SANDBOX_PORT: String(port) }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#running.set(port, { part, child });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the ${part} at port ${port} ended`);
      if (await isReady(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** @returns the exit code of the process that was ended. */
  async restart(port: number): Promise<number | null> {
    const running = this.#running.get(port);
    if (!running) throw new Error(`nothing runs at port ${port}`);
    running.child.kill('SIGTERM');
    const [code] = (await once(running.child, 'exit')) as [number | null];
    await this.start(running.part, port);
    return code;
  }

  async stopAll(): Promise<void> {
    const living = [...this.#running.values()].filter(({ child }) => child.exitCode === null);
    await Promise.all(
      living.map(({ child }) => {
        child.kill('SIGTERM');
        return once(child, 'exit');
      }),
    );
  }
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
