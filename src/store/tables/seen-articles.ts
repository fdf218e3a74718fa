// Table "seen_articles": when each article came to the knowledge folder, and when its text last changed.
import type { Kysely } from 'kysely';
import type { SeenArticle } from '../../digests/ledger.ts';
import type { Tables } from '../tables.ts';
import { toMoment } from './digests.ts';

export type SeenArticlesTable = {
  id: string;
  hash: string;
  added: string;
  changed: string | null;
};

/** Rows of one statement: SQLite takes 32,766 values, and nobody waits long for another's write. */
const AT_ONCE = 500;

export async function createSeenArticles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seen_articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('added', 'text', (column) => column.notNull())
    .addColumn('changed', 'text')
    .execute();
}

export async function noticeSeen(
  db: Kysely<Tables>,
  articles: readonly { readonly id: string; readonly hash: string }[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = await db.selectFrom('seen_articles').select(['id', 'hash']).execute();
  const known = new Map(rows.map(({ id, hash }) => [id, hash]));
  const at = toMoment(now);
  const fresh = articles.filter(({ id }) => !known.has(id));
  for (let i = 0; i < fresh.length; i += AT_ONCE) {
    await db
      .insertInto('seen_articles')
      .values(fresh.slice(i, i + AT_ONCE).map(({ id, hash }) => ({ id, hash, added: at, changed: null })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
  for (const { id, hash } of articles) {
    if (!known.has(id) || known.get(id) === hash) continue;
    await db
      .updateTable('seen_articles')
      .set({ hash, changed: at })
      .where('id', '=', id)
      .where('hash', '!=', hash)
      .execute();
  }
}

export async function seenBetween(db: Kysely<Tables>, after: string, until: string): Promise<SeenArticle[]> {
  const from = toMoment(Temporal.Instant.from(after));
  const to = toMoment(Temporal.Instant.from(until));
  const rows = await db
    .selectFrom('seen_articles')
    .select(['id', 'added', 'changed'])
    .where('added', '<=', to)
    .where(({ or, eb }) => or([eb('added', '>', from), eb('changed', '>', from)]))
    .execute();
  // What changed after `until` is for the next digest, unless the article itself is new.
  return rows.filter(({ added, changed }) => added > from || (changed !== null && changed <= to));
}
