import { type Kysely, sql, type Transaction } from 'kysely';

interface Job<Tables> {
  readonly work: (db: Transaction<Tables>) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** Jobs of one transaction at most: the first of them waits for the work of all the others. */
const largestGroup = 64;

/**
 * Lets changes that wait at the same time share one transaction and so one fsync, which costs more than all the rest
 * of a change: SQLite has one writer, and blocks this thread while it commits. Each job has a savepoint of its own; one
 * that throws is undone alone. Nobody hears of success before the commit has returned.
 */
export class GroupCommit<Tables> {
  readonly #db: Kysely<Tables>;
  #waiting: Job<Tables>[] = [];
  #isRunning = false;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      // Not at once: other requests that have arrived together get here within the same turn of the event loop.
      if (!this.#isRunning) setImmediate(() => this.#run());
      this.#isRunning = true;
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.slice(0, largestGroup);
      this.#waiting = this.#waiting.slice(largestGroup);
      await this.#commit(group);
    }
    this.#isRunning = false;
  }

  async #commit(group: readonly Job<Tables>[]): Promise<void> {
    let outcomes: Outcome[];
    try {
      outcomes = await this.#db.transaction().execute((db) => runAll(db, group));
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const [i, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[i] as Outcome;
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.value);
    }
  }
}

async function runAll<Tables>(db: Transaction<Tables>, group: readonly Job<Tables>[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { work } of group) {
    await sql`savepoint job`.execute(db);
    try {
      outcomes.push({ value: await work(db) });
    } catch (error) {
      // Where SQLite has undone the whole transaction already (a full disk), this fails, and with it the group.
      await sql`rollback to job`.execute(db).catch(() => Promise.reject(error));
      outcomes.push({ error });
    }
    await sql`release job`.execute(db);
  }
  return outcomes;
}
