import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { residentMiB } from './process-tree.ts';

const repository = resolve(import.meta.dirname, '../..');

export interface Build {
  readonly seconds: number;
  readonly peakMiB: number;
}

/** A copy of the working tree with OpenAPI files of its own, so that a measurement never disturbs the real build. */
export class PortalCopy {
  readonly directory: string;
  readonly #environment: NodeJS.ProcessEnv;
  #server: ChildProcess | undefined;

  constructor(openapiFiles: readonly string[]) {
    this.directory = mkdtempSync(join(tmpdir(), 'portal-bench-'));
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: repository });
    for (const file of listed.toString().split('\0').filter(Boolean)) {
      mkdirSync(dirname(join(this.directory, file)), { recursive: true });
      cpSync(join(repository, file), join(this.directory, file));
    }
    // Hard links: a gigabyte of packages costs nothing, and the bundler sees them inside its own root.
    execFileSync('cp', ['-al', join(repository, 'node_modules'), join(this.directory, 'node_modules')]);
    const openapi = join(this.directory, 'bench-openapi');
    mkdirSync(openapi);
    for (const file of openapiFiles)
      cpSync(resolve(file), join(openapi, file.slice(file.lastIndexOf('/') + 1)));
    this.#environment = {
      ...process.env,
      PATH: `${join(this.directory, 'node_modules/.bin')}:${process.env.PATH}`,
      OPENAPI_DIR: openapi,
      NEXT_TELEMETRY_DISABLED: '1',
    };
  }

  /** A clean production build; memory is sampled over the whole process tree. */
  async build(): Promise<Build> {
    const started = performance.now();
    const child = spawn('npm', ['run', 'build'], {
      cwd: this.directory,
      env: this.#environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let peakMiB = 0;
    const sampler = setInterval(() => {
      peakMiB = Math.max(peakMiB, residentMiB(child.pid ?? 0));
    }, 250);
    const [code] = await once(child, 'exit');
    clearInterval(sampler);
    if (code !== 0) throw new Error(`the build ended with exit code ${code}`);
    return { seconds: (performance.now() - started) / 1000, peakMiB };
  }

  /** Starts the portal alone on a free port of the loopback address and answers its origin once it is ready. */
  async start(): Promise<string> {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    this.#server = spawn('node', ['scripts/serve.ts'], {
      cwd: this.directory,
      // No console request is sent while pages are measured: a sandbox that nobody listens at is enough.
      env: {
        ...this.#environment,
        PORT: String(port),
        PUBLIC_ORIGIN: origin,
        SANDBOX_ORIGIN: 'http://127.0.0.1:9',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let attempt = 0; attempt < 120; attempt++) {
      const isUp = await fetch(`${origin}/livez`).then(
        (response) => response.ok,
        () => false,
      );
      if (isUp) return origin;
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Error('the portal was not up within 30 s');
  }

  async remove(): Promise<void> {
    if (this.#server && this.#server.exitCode === null) {
      this.#server.kill('SIGTERM');
      await once(this.#server, 'exit');
    }
    rmSync(this.directory, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('no port was free');
  return address.port;
}
