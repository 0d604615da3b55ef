import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresAdapter, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { unavailable } from '../errors.ts';
import { asStoreFault } from './faults.ts';
import { GroupCommit } from './group-commit.ts';
import { isMigrated, migrate } from './migrations.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** A transaction; what it wrote is durable when `Store.write` has returned, and not there at all when it threw. */
export type Writer = Transaction<Tables>;

/** The one store, on either database. Both methods throw 503 `service_unavailable` while it is away. */
export interface Store {
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  write<T>(work: (db: Writer) => Promise<T>): Promise<T>;
  /** Whether it answers and its schema is this program's. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

interface Connections {
  readonly reader: Database;
  readonly writer: Database;
  readonly write: Store['write'];
}

function openSqlite(path: string): Connections {
  mkdirSync(dirname(path), { recursive: true });
  const open = () => {
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
    // FULL: a commit returns after its fsync. WAL: reads go on while a transaction is open.
    database.exec('PRAGMA busy_timeout = 250; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    database.exec('PRAGMA journal_size_limit = 67108864');
    return database;
  };
  const writing = open();
  const reading = open();
  // The lock of another process is waited for without blocking the event loop (see the dialect).
  writing.exec('PRAGMA busy_timeout = 0');
  const reader = new Kysely<Tables>({ dialect: sqliteDialect(reading, 'reader') });
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(writing, 'writer') });
  const group = new GroupCommit(writer);
  return { reader, writer, write: (work) => group.write(work) };
}

const int8 = 20;

function openPostgres(url: string): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // Also how long a request waits while all connections are taken.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 8_000,
    statement_timeout: 6_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    types: {
      // Times and counts stay far below 2^53.
      getTypeParser: ((oid: number, format: 'text') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks is replaced at the next query, and what it was in the middle of fails there. Without a
  // listener it would end the process: idle, or taken and between two statements of a transaction.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { reader: db, writer: db, write: (work) => db.transaction().execute(work) };
}

/** Any number: it only has to be the same in all processes of this program. */
const migrationLock = 7_283_114;

/**
 * Whether a row that this transaction reads and then writes must be locked in so many words (`FOR UPDATE`): SQLite has
 * one writer at a time anyway.
 */
export function needsRowLocks(db: Writer): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

async function openPrepared(location: string): Promise<Connections> {
  const isPostgres = isPostgresUrl(location);
  const opened = isPostgres ? openPostgres(location) : openSqlite(location);
  try {
    await prepare(opened, isPostgres);
    return opened;
  } catch (error) {
    await closeBoth(opened);
    throw error;
  }
}

async function prepare({ writer }: Connections, isPostgres: boolean): Promise<void> {
  await writer.transaction().execute(async (db) => {
    if (isPostgres) await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(db);
    await migrate(db as unknown as Transaction<unknown>, Date.now());
  });
}

export function isPostgresUrl(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}

/** `postgres://…`, or the path of an SQLite file (`:memory:` will not do: reader and writer are two connections). */
export function openStore(location: string): Store {
  let connections: Promise<Connections> | undefined;

  // Opened at the first use and again after a failure, so a store that comes back needs no restart.
  const connect = (): Promise<Connections> => {
    if (!connections) {
      connections = openPrepared(location);
      connections.catch(() => {
        connections = undefined;
      });
    }
    return connections;
  };

  const guarded = async <T>(work: (opened: Connections) => Promise<T>): Promise<T> => {
    try {
      return await work(await connect());
    } catch (error) {
      throw asStoreFault(error);
    }
  };

  return {
    read: (work) => guarded(({ reader }) => work(reader)),
    write: (work) => guarded(({ write }) => write(work)),
    isReady: async () => {
      try {
        return await guarded(({ reader }) => isMigrated(reader as unknown as Kysely<unknown>));
      } catch {
        return false;
      }
    },
    close: async () => {
      const opened = await connections?.catch(() => undefined);
      connections = Promise.reject(unavailable('The store is closed.'));
      connections.catch(() => {});
      if (opened) await closeBoth(opened);
    },
  };
}

async function closeBoth({ reader, writer }: Connections): Promise<void> {
  await writer.destroy();
  if (reader !== writer) await reader.destroy();
}
