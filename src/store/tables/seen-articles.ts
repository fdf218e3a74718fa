// Table "seen_articles": when each article came to the knowledge folder, and when its text last changed.
import type { Kysely } from 'kysely';
import type { Noticed, SeenArticle } from '../../digests/ledger.ts';
import type { Tables } from '../tables.ts';
import { toMoment } from './digests.ts';

export type SeenArticlesTable = {
  id: string;
  hash: string;
  added: string;
  changed: string | null;
};

/** Rows of one statement: SQLite takes 32,766 values. */
const AT_ONCE = 500;
/** Before anything was noticed. */
const BEGINNING = '1970-01-01T00:00:00.000Z';
/** The row of "paces" that whoever notices holds meanwhile: no platform has this name. */
const LOCK = 'notice';

export async function createSeenArticles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seen_articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('added', 'text', (column) => column.notNull())
    .addColumn('changed', 'text')
    .execute();
}

/**
 * One notice at a time, each at a later moment than the last, whatever the clocks of the processes: so nobody who has
 * read up to a moment misses what another writes. A text that is known under another id has moved, and is no news.
 */
export async function noticeSeen(db: Kysely<Tables>, articles: readonly Noticed[], now: Temporal.Instant) {
  if (isKnown(await knownSeen(db), articles)) return;
  await db.transaction().execute(async (transaction) => {
    await lockNotices(transaction);
    const rows = await knownSeen(transaction);
    const known = new Map(rows.map((row) => [row.id, row]));
    const texts = new Map(rows.map((row) => [row.hash, row]));
    const at = toMoment(laterOf(now, Temporal.Instant.from(await lastNoticed(transaction)).add({ milliseconds: 1 })));
    const fresh = articles
      .filter(({ id }) => !known.has(id))
      .map(({ id, hash }) => ({ added: at, changed: null, ...texts.get(hash), id, hash }));
    for (let i = 0; i < fresh.length; i += AT_ONCE)
      await transaction
        .insertInto('seen_articles')
        .values(fresh.slice(i, i + AT_ONCE))
        .execute();
    for (const { id, hash } of articles) {
      if ((known.get(id)?.hash ?? hash) === hash) continue;
      await transaction.updateTable('seen_articles').set({ hash, changed: at }).where('id', '=', id).execute();
    }
  });
}

function knownSeen(db: Kysely<Tables>) {
  return db.selectFrom('seen_articles').selectAll().execute();
}

function isKnown(rows: readonly Noticed[], articles: readonly Noticed[]): boolean {
  const known = new Map(rows.map(({ id, hash }) => [id, hash]));
  return articles.every(({ id, hash }) => known.get(id) === hash);
}

/** Until the transaction ends, no other process notices anything. */
async function lockNotices(transaction: Kysely<Tables>): Promise<void> {
  await transaction
    .insertInto('paces')
    .values({ lane: LOCK, next: 0 })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet({ next: 0 }))
    .execute();
}

function laterOf(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}

export async function lastNoticed(db: Kysely<Tables>): Promise<string> {
  const { added, changed } = await db
    .selectFrom('seen_articles')
    .select(({ fn }) => [fn.max('added').as('added'), fn.max('changed').as('changed')])
    .executeTakeFirstOrThrow();
  return [BEGINNING, added ?? '', changed ?? ''].reduce((a, b) => (a < b ? b : a));
}

export async function seenBetween(
  db: Kysely<Tables>,
  after: string,
  until: string,
): Promise<(SeenArticle & Noticed)[]> {
  const from = toMoment(Temporal.Instant.from(after));
  const to = toMoment(Temporal.Instant.from(until));
  const rows = await db
    .selectFrom('seen_articles')
    .selectAll()
    .where('added', '<=', to)
    .where(({ or, eb }) => or([eb('added', '>', from), eb('changed', '>', from)]))
    .execute();
  // What changed after `until` is for the next digest, unless the article itself is new.
  return rows.filter(({ added, changed }) => added > from || (changed !== null && changed <= to));
}
