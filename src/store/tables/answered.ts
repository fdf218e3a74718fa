// Table "answered": what has been answered already, so that a message delivered again is answered once.
import type { Kysely } from 'kysely';
import { keep } from '../retention.ts';
import type { Tables } from '../tables.ts';

export type AnsweredTable = {
  id: string;
  /** ISO 8601, UTC, to the second. */
  at: string;
};

export async function createAnswered(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('answered')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('answered_at').on('answered').column('at').execute();
}

/** True for the first who claims the id, in whatever process; false for everyone after. */
export async function claim(db: Kysely<Tables>, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('answered')
    .values({ id, at: toSecond(now) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The id is anybody's to claim again. */
export async function release(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('answered').where('id', '=', id).execute();
}

export async function forgetAnswered(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('answered')
    .where('at', '<', toSecond(now.subtract(keep.answered)))
    .execute();
}

/** All moments in the store have this form, so that they compare as texts on every database. */
export function toSecond(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'second' });
}
