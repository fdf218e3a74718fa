// Table "paces": when the next message of a lane may go, so that all processes together keep to a platform's limits.
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type PacesTable = {
  lane: string;
  /** The first moment that nobody has booked; milliseconds since 1970. */
  next: number;
};

/** Booked further ahead than this, a row is of a clock that was wrong. Milliseconds. */
const MOST_AHEAD = 10 * 60_000;

export async function createPaces(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('paces')
    .addColumn('lane', 'text', (column) => column.primaryKey())
    .addColumn('next', 'bigint', (column) => column.notNull())
    .execute();
}

/** Books the next free moment of the lane; gives the milliseconds until it. */
export async function bookTurn(
  db: Kysely<Tables>,
  lane: string,
  interval: number,
  { epochMilliseconds: now }: Temporal.Instant,
): Promise<number> {
  const { next } = await db
    .insertInto('paces')
    .values({ lane, next: now + interval })
    .onConflict((conflict) =>
      conflict.column('lane').doUpdateSet((row) => ({
        next: row
          .case()
          .when(row.between('paces.next', now, now + MOST_AHEAD))
          .then(row('paces.next', '+', interval))
          .else(now + interval)
          .end(),
      })),
    )
    .returning('next')
    .executeTakeFirstOrThrow();
  // PostgreSQL gives long numbers as texts.
  return Number(next) - interval - now;
}
