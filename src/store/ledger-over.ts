// The ledger of digests over the tables: SQLite or PostgreSQL, one process or several.
import type { Kysely } from 'kysely';
import type { Ledger, Told } from '../digests/ledger.ts';
import { historyOf } from './history.ts';
import { onDisk } from './on-disk.ts';
import { toSecond } from './tables/answered.ts';
import { beginSending, claimDigest, own, toMoment } from './tables/digests.ts';
import { bookTurn } from './tables/paces.ts';
import { lastNoticed, noticeSeen, seenBetween } from './tables/seen-articles.ts';
import { fromRow, saveSubscription, tellUntil } from './tables/subscriptions.ts';
import type { Tables } from './tables.ts';

/** States in which nothing more will happen to a day. */
const SETTLED = ['sent', 'missed', 'quiet'];
const OPEN = ['claimed', 'sending'];

export function ledgerOver(db: Kysely<Tables>, now: () => Temporal.Instant): Ledger {
  const later = (milliseconds: number) => toMoment(now().add({ milliseconds }));
  return {
    async subscriptions() {
      return (await db.selectFrom('subscriptions').selectAll().orderBy('id').execute()).map(fromRow);
    },
    async find(id) {
      const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    save: (subscription) => saveSubscription(db, subscription),
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirst();
      // Nobody will finish what was under way; it must not hold up an order that comes later.
      await db
        .updateTable('digests')
        .set({ state: 'missed', lease: '', at: toSecond(now()) })
        .where('subscription', '=', id)
        .where('state', 'in', OPEN)
        .execute();
      return numDeletedRows > 0n;
    },
    async lastDays() {
      // One step into the index for each subscription: the days of a year are not read through.
      const rows = await db
        .selectFrom('subscriptions')
        .select(({ selectFrom }) => [
          'id',
          selectFrom('digests')
            .select('day')
            .whereRef('subscription', '=', 'subscriptions.id')
            .where('state', 'in', SETTLED)
            .where('day', 'not like', '%+%')
            .orderBy('day', 'desc')
            .limit(1)
            .as('day'),
        ])
        .execute();
      return new Map(rows.flatMap(({ id, day }) => (day === null ? [] : [[id, day]])));
    },
    claim: (entry, owner, lease) => claimDigest(db, entry, owner, lease, now()),
    // The message cannot be taken back: that it may exist has to be on the disk before it does.
    sending: (entry, owner, mark, told, before) =>
      onDisk(db, (durable) => beginSending(durable, entry, owner, { mark, told, before }, now())),
    async yield(entry, owner) {
      await own(db, entry, owner)
        .set({ lease: later(0) })
        .execute();
    },
    leftOpen: () =>
      db
        .selectFrom('digests')
        .select(['subscription', 'day'])
        .where('state', '=', 'sending')
        .where('lease', '<=', later(0))
        .orderBy('begun')
        .execute(),
    async extend(entry, owner, lease) {
      await own(db, entry, owner)
        .set({ lease: later(lease) })
        .execute();
    },
    async confirm(entry, owner, message, told) {
      await db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await own(transaction, entry, owner)
          .set({ state: 'sent', lease: '', message, told: JSON.stringify(told), at: toSecond(now()) })
          .executeTakeFirst();
        // Another process has found the message and confirmed it.
        if (numUpdatedRows !== 1n) return;
        await tellUntil(transaction, entry.subscription, told.until);
      });
    },
    async release(entry, owner, wait, most) {
      const { attempts = 0 } = (await attemptsOf(db, entry)) ?? {};
      await own(db, entry, owner)
        .set({ state: 'claimed', lease: later(Math.min(most, wait * 2 ** attempts)), attempts: attempts + 1 })
        .execute();
    },
    async loosen(entry, owner, wait) {
      await own(db, entry, owner)
        .set(({ eb }) => ({ lease: later(wait), attempts: eb('attempts', '+', 1) }))
        .execute();
    },
    async skip({ subscription, day }, why) {
      await db
        .updateTable('digests')
        .set({ state: why, lease: '', at: toSecond(now()) })
        .where('subscription', '=', subscription)
        .where('day', '=', day)
        .where('state', 'in', OPEN)
        .execute();
    },
    wasTried: async (entry) => ((await attemptsOf(db, entry))?.attempts ?? 0) > 0,
    history: (subscription) => historyOf(db, subscription),
    async failed(subscription) {
      const row = await db
        .updateTable('subscriptions')
        .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
        .where('id', '=', subscription)
        .returning('failures')
        .executeTakeFirst();
      return row?.failures ?? 0;
    },
    async pause(subscription) {
      const { numUpdatedRows } = await db
        .updateTable('subscriptions')
        .set({ paused: 1 })
        .where('id', '=', subscription)
        .where('paused', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async told(mark) {
      const row = await db.selectFrom('digests').select('told').where('mark', '=', mark).executeTakeFirst();
      return row?.told ? (JSON.parse(row.told) as Told) : null;
    },
    turn: (lane, interval) => bookTurn(db, lane, interval, now()),
    notice: (articles) => noticeSeen(db, articles, now()),
    noticed: () => lastNoticed(db),
    seenBetween: (after, until) => seenBetween(db, after, until),
  };
}

function attemptsOf(db: Kysely<Tables>, { subscription, day }: { subscription: string; day: string }) {
  return db
    .selectFrom('digests')
    .select('attempts')
    .where('subscription', '=', subscription)
    .where('day', '=', day)
    .executeTakeFirst();
}
