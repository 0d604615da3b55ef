import type { Transaction } from 'kysely';

/**
 * Deliveries of events: one row for each attempt to bring one. `sequence` counts the deliveries of an account in the
 * order in which they are shown, and is empty until an attempt is due and somebody looks.
 */
export async function createDeliveries(db: Transaction<unknown>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('accounts.id').onDelete('cascade'),
    )
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id').onDelete('cascade'))
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('answer', 'integer', (column) => column.notNull())
    .addColumn('sequence', 'bigint')
    .execute();
  await db.schema
    .createIndex('deliveries_of_account')
    .on('deliveries')
    .columns(['account_id', 'sequence'])
    .execute();
  await db.schema
    .createIndex('attempts_of_event')
    .on('deliveries')
    .columns(['event_id', 'attempt'])
    .unique()
    .execute();
  await db.schema
    .alterTable('accounts')
    .addColumn('deliveries_shown', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('accounts').addColumn('webhook_secret', 'text').execute();
}
