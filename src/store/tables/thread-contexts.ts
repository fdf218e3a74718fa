// Table "thread_contexts": what a thread last asked about, as terms and for a limited time, never its messages.
import type { Kysely } from 'kysely';
import type { Conversation, ThreadContext } from '../../chat/memory.ts';
import { keep } from '../retention.ts';
import type { Tables } from '../tables.ts';
import { toSecond } from './answered.ts';

export type ThreadContextsTable = {
  platform: string;
  workspace: string;
  channel: string;
  thread: string;
  asker: string;
  asking: string;
  /** JSON array of content words. */
  terms: string;
  language: string;
  expires: string;
};

export async function createThreadContexts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('thread_contexts')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('asking', 'text', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('expires', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('thread_contexts_place', ['platform', 'workspace', 'channel', 'thread'])
    .execute();
  await db.schema.createIndex('thread_contexts_expires').on('thread_contexts').column('expires').execute();
}

export async function rememberThread(
  db: Kysely<Tables>,
  place: Conversation,
  context: ThreadContext,
  now: Temporal.Instant,
): Promise<void> {
  const row = {
    asker: context.asker,
    asking: context.asking,
    terms: JSON.stringify(context.terms),
    language: context.language,
    expires: toSecond(now.add(keep.threads)),
  };
  await db
    .insertInto('thread_contexts')
    .values({ ...place, ...row })
    .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'channel', 'thread']).doUpdateSet(row))
    .execute();
}

export async function recallThread(
  db: Kysely<Tables>,
  place: Conversation,
  now: Temporal.Instant,
): Promise<ThreadContext | null> {
  const row = await db
    .selectFrom('thread_contexts')
    .select(['asker', 'asking', 'terms', 'language'])
    .where('platform', '=', place.platform)
    .where('workspace', '=', place.workspace)
    .where('channel', '=', place.channel)
    .where('thread', '=', place.thread)
    .where('expires', '>', toSecond(now))
    .executeTakeFirst();
  if (!row) return null;
  const { asker, asking, terms, language } = row;
  return { asker, asking, terms: JSON.parse(terms), language: language as ThreadContext['language'] };
}

export async function forgetThreads(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('thread_contexts').where('expires', '<=', toSecond(now)).execute();
}
