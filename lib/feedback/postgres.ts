import pg from 'pg';
import { type FeedbackStore, mostPages, type PageFeedback } from './model.ts';

/** Waits no longer than a reader does. */
const patience = 3_000;

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
    await createTable(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
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
async function createTable(pool: pg.Pool): Promise<void> {
  await pool.query(`begin; select pg_advisory_xact_lock(7061626);
    create table if not exists portal_feedback
      (page text primary key, helpful integer not null, unhelpful integer not null);
    commit`);
}
