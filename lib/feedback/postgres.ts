import pg from 'pg';
import {
  type FeedbackStore,
  type FruitlessSearch,
  mostPages,
  mostSearches,
  type PageFeedback,
} from './model.ts';

/** Waits no longer than a reader does. */
const patience = 3_000;

/** Keys of advisory locks; any number that no other user of the database takes. */
const locks = { tables: 7061626, searches: 7061627 };

export async function openPostgres(url: string): Promise<FeedbackStore> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it: the next answer makes another one.
  pool.on('error', () => {});
  try {
    await createTables(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    ...searchesOf(pool),
    async count(page, isHelpful) {
      const { rowCount } = await pool.query(
        `insert into portal_feedback as kept (page, helpful, unhelpful)
         select $1::text, $2::int, $3::int
         where exists (select 1 from portal_feedback where page = $1)
            or (select count(*) from portal_feedback) < $4
         on conflict (page) do update
         set helpful = kept.helpful + excluded.helpful, unhelpful = kept.unhelpful + excluded.unhelpful`,
        [page, Number(isHelpful), Number(!isHelpful), mostPages],
      );
      return rowCount === 1;
    },
    read: async () => {
      const { rows } = await pool.query<PageFeedback>(
        'select page, helpful, unhelpful from portal_feedback order by unhelpful desc, page',
      );
      return rows;
    },
    close: () => pool.end(),
  };
}

/** Processes that start at once would both find no table and both make one: one of them waits for the other. */
async function createTables(pool: pg.Pool): Promise<void> {
  await pool.query(`begin; select pg_advisory_xact_lock(${locks.tables});
    create table if not exists portal_feedback
      (page text primary key, helpful integer not null, unhelpful integer not null);
    create table if not exists portal_fruitless_search
      (words text primary key, searches integer not null, last_day text not null);
    commit`);
}

function searchesOf(pool: pg.Pool): Pick<FeedbackStore, 'countSearch' | 'readSearches'> {
  return {
    // One at a time: two that drop rows at once lock them in different orders, and each waits for the other.
    async countSearch(words, day) {
      await inTransaction(pool, async (client) => {
        await client.query('select pg_advisory_xact_lock($1)', [locks.searches]);
        await client.query(
          `with dropped as (
             delete from portal_fruitless_search where words in
               (select words from portal_fruitless_search order by searches desc, last_day desc, words desc offset $3)
             and not exists (select 1 from portal_fruitless_search where words = $1)
           )
           insert into portal_fruitless_search as kept (words, searches, last_day) values ($1::text, 1, $2::text)
           on conflict (words) do update set searches = kept.searches + 1, last_day = excluded.last_day`,
          [words, day, mostSearches - 1],
        );
      });
    },
    readSearches: async () => {
      const { rows } = await pool.query<FruitlessSearch>(
        `select words, searches, last_day as "lastDay" from portal_fruitless_search
         order by searches desc, last_day desc, words`,
      );
      return rows;
    },
  };
}

async function inTransaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that failed is closed, which ends its transaction.
    client.release(failure);
  }
}
