// Table "unanswered": which terms were asked about without an answer, and how often; no names, no questions, no askers.
import type { Kysely } from 'kysely';
import { keep } from '../retention.ts';
import type { Tables } from '../tables.ts';
import { toSecond } from './answered.ts';

export type UnansweredTable = {
  term: string;
  count: number;
  at: string;
};

/** A longer "term" is none. */
const LONGEST = 60;

export async function createUnanswered(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unanswered')
    .addColumn('term', 'text', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}

export async function countUnanswered(db: Kysely<Tables>, terms: readonly string[], now: Temporal.Instant) {
  const at = toSecond(now);
  for (const term of new Set(terms.filter(({ length }) => length > 0 && length <= LONGEST))) {
    await db
      .insertInto('unanswered')
      .values({ term, count: 1, at })
      .onConflict((conflict) =>
        conflict.column('term').doUpdateSet((row) => ({ count: row('unanswered.count', '+', 1), at })),
      )
      .execute();
  }
}

export async function forgetUnanswered(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('unanswered')
    .where('at', '<', toSecond(now.subtract(keep.unanswered)))
    .execute();
}
