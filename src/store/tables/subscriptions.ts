// Table "subscriptions": the digests that channels have ordered.
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import type { Place } from '../../chat/command.ts';
import type { Subscription } from '../../chat/subscription.ts';
import type { LanguageCode } from '../../languages/index.ts';
import type { Tables } from '../tables.ts';

export type SubscriptionsTable = {
  id: string;
  platform: string;
  /** "" in direct messages outside any workspace. */
  workspace: string;
  channel: string;
  thread: string | null;
  /** JSON array of topic ids. */
  topics: string;
  time: string;
  zone: string;
  /** JSON array, 1 (Monday) … 7. */
  weekdays: string;
  language: string;
  quiet: string;
  subscriber: string;
  since: string;
  told_until: string;
  failures: number;
  /** 0 or 1: SQLite knows no true and false. */
  paused: number;
};

export async function createSubscriptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('topics', 'text', (column) => column.notNull())
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('weekdays', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('quiet', 'text', (column) => column.notNull())
    .addColumn('subscriber', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('told_until', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('paused', 'integer', (column) => column.notNull())
    .execute();
}

export function toRow(subscription: Subscription): SubscriptionsTable {
  const { place, topics, weekdays, toldUntil, paused, ...same } = subscription;
  return {
    ...same,
    ...place,
    workspace: place.workspace ?? '',
    topics: JSON.stringify(topics),
    weekdays: JSON.stringify(weekdays),
    told_until: toldUntil,
    paused: paused ? 1 : 0,
  };
}

export function fromRow(row: Selectable<SubscriptionsTable>): Subscription {
  const { platform, workspace, channel, thread, told_until, ...same } = row;
  return {
    ...same,
    place: { platform: platform as Place['platform'], workspace: workspace || null, channel, thread },
    topics: JSON.parse(row.topics) as string[],
    weekdays: JSON.parse(row.weekdays) as number[],
    language: row.language as LanguageCode,
    quiet: row.quiet as Subscription['quiet'],
    toldUntil: told_until,
    paused: row.paused === 1,
  };
}

export async function saveSubscription(db: Kysely<Tables>, subscription: Subscription): Promise<void> {
  const row = toRow(subscription);
  await db
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((given) => ({
        ...row,
        // A digest may have been confirmed since the order was read: what is told stays told.
        told_until: later(given, row.told_until),
      })),
    )
    .execute();
}

/** A digest was posted: the channel works, and everything up to there is told. */
export async function tellUntil(db: Kysely<Tables>, id: string, until: string): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set((given) => ({ told_until: later(given, until), failures: 0 }))
    .where('id', '=', id)
    .execute();
}

function later({ case: when, ref }: ExpressionBuilder<Tables, 'subscriptions'>, moment: string) {
  return when().when('subscriptions.told_until', '>', moment).then(ref('subscriptions.told_until')).else(moment).end();
}
