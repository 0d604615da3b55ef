import type { Database, Writer } from './store.ts';

/** Pages that answers are kept for: whoever makes up names fills this, and no more. */
const mostPages = 5_000;

export interface PageFeedback {
  readonly page: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Counts one answer. Who gave it is not kept. @returns whether there was room for the page. */
export async function countFeedback(
  db: Writer,
  { page, helpful }: { readonly page: string; readonly helpful: boolean },
  now: number,
): Promise<boolean> {
  const known = await db
    .selectFrom('page_feedback')
    .select('page')
    .where('page', '=', page)
    .executeTakeFirst();
  if (known === undefined && (await countPages(db)) >= mostPages) return false;
  const [yes, no] = helpful ? [1, 0] : [0, 1];
  await db
    .insertInto('page_feedback')
    .values({ page, helpful: yes, unhelpful: no, last_at: now })
    .onConflict((conflict) =>
      conflict.column('page').doUpdateSet((expression) => ({
        helpful: expression('page_feedback.helpful', '+', yes),
        unhelpful: expression('page_feedback.unhelpful', '+', no),
        last_at: now,
      })),
    )
    .execute();
  return true;
}

async function countPages(db: Writer): Promise<number> {
  const row = await db
    .selectFrom('page_feedback')
    .select(({ fn }) => fn.countAll().as('pages'))
    .executeTakeFirstOrThrow();
  return Number(row.pages);
}

/** The pages that were answered for, those that helped least first. */
export async function readFeedback(db: Database): Promise<PageFeedback[]> {
  return db
    .selectFrom('page_feedback')
    .select(['page', 'helpful', 'unhelpful'])
    .orderBy('unhelpful', 'desc')
    .orderBy('page')
    .execute();
}
