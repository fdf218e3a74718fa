// Table "digests": the ledger, one row for each channel and local day; a row is claimed before its digest is sent.
import type { Kysely } from 'kysely';
import type { Claim, Entry, Sending, Told, ToldBefore } from '../../digests/ledger.ts';
import { postedTo } from '../history.ts';
import { keep } from '../retention.ts';
import type { Tables } from '../tables.ts';
import { toSecond } from './answered.ts';

export type DigestsTable = {
  subscription: string;
  /** "2026-01-31", or "2026-01-31+id" for one that somebody asked for. */
  day: string;
  platform: string;
  workspace: string;
  /** `claimed`: nothing sent; `sending`: the message may exist; then `sent`, `missed` or `quiet`, for good. */
  state: string;
  owner: string;
  /** Until then nobody else takes it; "" once it is settled. */
  lease: string;
  attempts: number;
  mark: string | null;
  /** When sending began. */
  begun: string | null;
  /** JSON of what it tells. */
  told: string | null;
  message: string | null;
  at: string;
};

export async function createDigests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digests')
    .addColumn('subscription', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('lease', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('mark', 'text')
    .addColumn('begun', 'text')
    .addColumn('told', 'text')
    .addColumn('message', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('digests_once', ['subscription', 'day'])
    .execute();
  await db.schema.createIndex('digests_mark').on('digests').column('mark').execute();
  await db.schema.createIndex('digests_at').on('digests').column('at').execute();
}

/** What is open is looked for every few seconds, among the settled days of a year. */
export async function indexOpenDigests(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('digests_state').on('digests').columns(['state', 'lease']).execute();
}

/** To the millisecond, of one length, so that they compare as texts. */
export function toMoment(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: 'millisecond' });
}

/** The first who asks gets it; after that whoever asks when the lease has run out. */
export async function claimDigest(
  db: Kysely<Tables>,
  { subscription, day }: Entry,
  owner: string,
  lease: number,
  now: Temporal.Instant,
): Promise<Claim | null> {
  const until = toMoment(now.add({ milliseconds: lease }));
  const [platform = '', workspace = ''] = subscription.split('/');
  const { numInsertedOrUpdatedRows: inserted } = await db
    .insertInto('digests')
    .values({
      ...{ subscription, day, platform, workspace, owner, state: 'claimed', lease: until, attempts: 0 },
      ...{ mark: null, begun: null, told: null, message: null, at: toSecond(now) },
    })
    .onConflict((conflict) => conflict.columns(['subscription', 'day']).doNothing())
    .executeTakeFirst();
  if (inserted === 1n) return { kind: 'fresh' };
  const taken = await db
    .updateTable('digests')
    .set({ owner, lease: until })
    .where('subscription', '=', subscription)
    .where('day', '=', day)
    .where('state', 'in', ['claimed', 'sending'])
    .where('lease', '<=', toMoment(now))
    .returning(['state', 'told', 'begun'])
    .executeTakeFirst();
  if (!taken) return null;
  if (taken.state !== 'sending') return { kind: 'fresh' };
  return { kind: 'unsure', told: JSON.parse(taken.told ?? '{}') as Told, begun: taken.begun ?? toMoment(now) };
}

/** As long as it is being found out whether its message stands (deliver.ts), a digest holds up the next one of its channel. */
const IN_DOUBT = { hours: 25 };

/** The subscription's row is written first: it is the lock under which the digests of one channel follow one another. */
export async function beginSending(
  db: Kysely<Tables>,
  entry: Entry,
  owner: string,
  { mark, told, before }: { readonly mark: string; readonly told: Told; readonly before: ToldBefore },
  now: Temporal.Instant,
): Promise<Sending> {
  return db.transaction().execute(async (transaction): Promise<Sending> => {
    const locked = await transaction
      .updateTable('subscriptions')
      .set((row) => ({ told_until: row.ref('told_until') }))
      .where('id', '=', entry.subscription)
      .returning('told_until')
      .executeTakeFirst();
    if (!locked) return 'lost';
    if (locked.told_until !== before.toldUntil) return 'busy';
    if ((await postedTo(transaction, entry.subscription)) !== before.posted) return 'busy';
    const other = await transaction
      .selectFrom('digests')
      .select('day')
      .where('subscription', '=', entry.subscription)
      .where('day', '!=', entry.day)
      .where('state', '=', 'sending')
      .where('begun', '>', toMoment(now.subtract(IN_DOUBT)))
      .executeTakeFirst();
    if (other) return 'busy';
    const { numUpdatedRows } = await own(transaction, entry, owner)
      .set({ state: 'sending', mark, begun: toMoment(now), told: JSON.stringify(told) })
      .executeTakeFirst();
    return numUpdatedRows === 1n ? 'begun' : 'lost';
  });
}

/** The row while it is `owner`'s and open. */
export function own(db: Kysely<Tables>, { subscription, day }: Entry, owner: string) {
  return db
    .updateTable('digests')
    .where('subscription', '=', subscription)
    .where('day', '=', day)
    .where('owner', '=', owner)
    .where('state', 'in', ['claimed', 'sending']);
}

export async function forgetDigests(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('digests')
    .where('at', '<', toSecond(now.subtract(keep.digests)))
    .execute();
}
