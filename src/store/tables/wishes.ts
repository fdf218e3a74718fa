// Table "wishes": who wants to be told when an article answers which words; gone once told, no question, no name of an asker.
import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Place } from '../../chat/command.ts';
import type { NewWish, Wish, WishBook } from '../../chat/wish.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { keep } from '../retention.ts';
import type { Tables } from '../tables.ts';
import { toSecond } from './answered.ts';

export type WishesTable = {
  id: string;
  platform: string;
  /** "" in direct messages outside any workspace. */
  workspace: string;
  channel: string;
  thread: string | null;
  user: string;
  asking: string;
  /** JSON array of content words. */
  terms: string;
  language: string;
  at: string;
  /** "open", or "telling" from when a process has taken it. */
  state: string;
  /** Times that the platform refused. */
  tries: number;
};

/** Open wishes of one person: more is no wish but a watch. */
const MOST_OPEN = 20;
const MOST_TRIES = 3;

export async function createWishes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wishes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('asking', 'text', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .execute();
}

export function wishesOver(db: Kysely<Tables>, now: () => Temporal.Instant): WishBook {
  return {
    keep: (wish) => keepWish(db, wish, now()),
    async open() {
      const rows = await db.selectFrom('wishes').selectAll().where('state', '=', 'open').orderBy('at').execute();
      return rows.map(fromRow);
    },
    async claim(id) {
      const { numUpdatedRows } = await db
        .updateTable('wishes')
        .set({ state: 'telling' })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async done(id) {
      await db.deleteFrom('wishes').where('id', '=', id).execute();
    },
    async release(id) {
      await db
        .updateTable('wishes')
        .set(({ eb }) => ({ state: 'open', tries: eb('tries', '+', 1) }))
        .where('id', '=', id)
        .execute();
      await db.deleteFrom('wishes').where('id', '=', id).where('tries', '>=', MOST_TRIES).execute();
    },
  };
}

async function keepWish(db: Kysely<Tables>, wish: NewWish, now: Temporal.Instant): Promise<boolean> {
  const { place, user, asked } = wish;
  const terms = JSON.stringify(asked.terms);
  const workspace = place.workspace ?? '';
  const words = JSON.stringify([place.platform, workspace, user, asked.asking, terms, asked.language]);
  const id = createHash('sha256').update(words).digest('hex');
  const { open } = await db
    .selectFrom('wishes')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('platform', '=', place.platform)
    .where('workspace', '=', workspace)
    .where('user', '=', user)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow();
  // PostgreSQL counts in strings.
  if (Number(open) >= MOST_OPEN) return false;
  await db
    .insertInto('wishes')
    .values({
      ...{ id, platform: place.platform, workspace, channel: place.channel, thread: place.thread, user },
      ...{ asking: asked.asking, terms, language: asked.language, at: toSecond(now), state: 'open', tries: 0 },
    })
    // Asked once more: one that a process had taken and died over would never be told.
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at: toSecond(now), state: 'open', tries: 0 }))
    .execute();
  return true;
}

function fromRow(row: Selectable<WishesTable>): Wish {
  const { id, platform, workspace, channel, thread, user, asking, terms, language, at } = row;
  return {
    ...{ id, user, at },
    place: { platform: platform as Place['platform'], workspace: workspace || null, channel, thread },
    asked: { asking, terms: JSON.parse(terms) as string[], language: language as LanguageCode },
  };
}

export async function forgetWishes(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('wishes')
    .where('at', '<', toSecond(now.subtract(keep.wishes)))
    .execute();
}
