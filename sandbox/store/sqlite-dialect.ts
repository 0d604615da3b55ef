import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

const keptStatements = 200;

/** One node:sqlite connection as Kysely sees it. Statements are prepared once; the oldest give way. */
class Connection implements DatabaseConnection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepare(sql);
    const values = parameters as SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not supported');
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.database.prepare(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > keptStatements) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    return statement;
  }
}

/**
 * Waits without blocking the event loop until `attempt` gets the write lock that another process holds.
 * SQLite's own busy_timeout would sleep in this thread.
 */
async function untilFree(attempt: () => void, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 4));
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode ?? 0;
  return (code & 0xff) === 5 || (code & 0xff) === 6;
}

/** Transactions of one process take turns: SQLite has one writer, and Kysely's statements interleave at each await. */
class WriterDriver implements Driver {
  readonly #connection: Connection;
  #turn: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: DatabaseSync) {
    this.#connection = new Connection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    const previous = this.#turn;
    let release = () => {};
    this.#turn = new Promise((resolve) => {
      release = resolve;
    });
    await previous;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction({ database }: Connection): Promise<void> {
    await untilFree(() => database.exec('BEGIN IMMEDIATE'), 5_000);
  }

  async commitTransaction({ database }: Connection): Promise<void> {
    database.exec('COMMIT');
  }

  async rollbackTransaction({ database }: Connection): Promise<void> {
    // A full disk has already rolled back.
    if (database.isTransaction) database.exec('ROLLBACK');
  }

  async destroy(): Promise<void> {
    this.#connection.database.close();
  }
}

/** Reads never wait for a transaction of this process: in WAL mode they see the last commit. */
class ReaderDriver implements Driver {
  readonly #connection: Connection;

  constructor(database: DatabaseSync) {
    this.#connection = new Connection(database);
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<Connection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('Transactions belong to the writing connection');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async destroy(): Promise<void> {
    this.#connection.database.close();
  }
}

/** Kysely on node:sqlite. A `writer` runs transactions, a `reader` single statements on a connection of its own. */
export function sqliteDialect(database: DatabaseSync, role: 'reader' | 'writer'): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => (role === 'writer' ? new WriterDriver(database) : new ReaderDriver(database)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
