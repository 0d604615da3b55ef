import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { createServerFolder, freePort, unprivileged } from './servers.ts';

/** An empty database for one test; what `openStore` and DATABASE_URL take. */
export interface TestDatabase {
  readonly name: 'sqlite' | 'postgres';
  create(): Promise<string>;
}

const folders: string[] = [];

function createFolder(): string {
  const folder = createServerFolder();
  folders.push(folder);
  return folder;
}

const binaries = ['18', '17', '16', '15', '14']
  .map((version) => `/usr/lib/postgresql/${version}/bin`)
  .find((folder) => existsSync(join(folder, 'initdb')));

/** A throw-away cluster: its folder, its port, and how to take it down as a power cut would. */
export interface Cluster {
  readonly url: (database: string) => string;
  start(): Promise<void>;
  kill(): Promise<void>;
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  // Told beside the refused connection, of a server that ends it while it starts.
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export async function createCluster(folder: string): Promise<Cluster> {
  if (!binaries) throw new Error('Postgres is not installed');
  if (unprivileged.uid) chownSync(folder, unprivileged.uid, unprivileged.gid);
  const root = join(folder, 'cluster');
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', root, '-U', 'sandbox', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...unprivileged, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const url = (database: string) => `postgres://sandbox@127.0.0.1:${port}/${database}`;
  let server: ReturnType<typeof spawn> | undefined;
  const start = async () => {
    const options = ['-D', root, '-h', '127.0.0.1', '-p', String(port), '-k', folder];
    server = spawn(join(binaries, 'postgres'), options, { ...unprivileged, cwd: folder, stdio: 'ignore' });
    const deadline = Date.now() + 60_000;
    while (!(await accepts(url('postgres')))) {
      if (Date.now() > deadline) throw new Error('Postgres did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').split(' ');
    server.kill('SIGKILL');
    await ended;
    for (const child of children.filter(Boolean)) {
      try {
        process.kill(Number(child), 'SIGKILL');
      } catch {
        // Already gone with its parent.
      }
    }
  };
  process.once('exit', () => server?.kill('SIGKILL'));
  await start();
  return { url, start, kill };
}

let cluster: Promise<Cluster> | undefined;

/** The cluster that the tests of one file share, each with a database of its own. */
function sharedCluster(): Promise<Cluster> {
  cluster ??= createCluster(createFolder());
  return cluster;
}

async function createPostgres(): Promise<string> {
  const { url } = await sharedCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url(name);
}

const sqlite: TestDatabase = { name: 'sqlite', create: async () => join(createFolder(), 'sandbox.db') };
const postgres: TestDatabase = { name: 'postgres', create: createPostgres };

if (!binaries) console.warn('Postgres is not installed here: the suites of the sandbox run on SQLite only.');

/** Every database that this machine can run. */
export const databases: readonly TestDatabase[] = binaries ? [sqlite, postgres] : [sqlite];

/** A fresh SQLite file, for suites that need no second database. */
export const createSqlite = sqlite.create;

afterAll(async () => {
  await cluster?.then(({ kill }) => kill()).catch(() => {});
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
