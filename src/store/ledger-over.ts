// The ledger of digests over the tables: SQLite or PostgreSQL, one process or several.
import type { Kysely } from 'kysely';
import type { Ledger, Told } from '../digests/ledger.ts';
import { toSecond } from './tables/answered.ts';
import { beginSending, claimDigest, own, toMoment } from './tables/digests.ts';
import { bookTurn } from './tables/paces.ts';
import { noticeSeen, seenBetween } from './tables/seen-articles.ts';
import { fromRow, saveSubscription } from './tables/subscriptions.ts';
import type { Tables } from './tables.ts';

/** States in which nothing more will happen to a day. */
const SETTLED = ['sent', 'missed', 'quiet'];
const OPEN = ['claimed', 'sending'];
/** Length of "2026-01-31": a longer day was asked for and is no day of the schedule. */
const DAY = 10;

export function ledgerOver(db: Kysely<Tables>, now: () => Temporal.Instant): Ledger {
  const later = (milliseconds: number) => toMoment(now().add({ milliseconds }));
  const daily = (days: readonly { day: string }[]) => days.map(({ day }) => day).filter(({ length }) => length === DAY);
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
      const rows = await db
        .selectFrom('digests')
        .select(({ fn }) => ['subscription', fn.max('day').as('day')])
        .where('state', 'in', SETTLED)
        .where('day', 'not like', '%+%')
        .groupBy('subscription')
        .execute();
      return new Map(rows.map(({ subscription, day }) => [subscription, String(day)]));
    },
    claim: (entry, owner, lease) => claimDigest(db, entry, owner, lease, now()),
    sending: (entry, owner, mark, told, toldUntil) => beginSending(db, entry, owner, { mark, told, toldUntil }, now()),
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
        await transaction
          .updateTable('subscriptions')
          .set({ told_until: told.until, failures: 0 })
          .where('id', '=', entry.subscription)
          .where('told_until', '<', told.until)
          .execute();
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
    async skipped(subscription) {
      const rows = await db
        .selectFrom('digests')
        .select(['day', 'state'])
        .where('subscription', '=', subscription)
        .where('state', 'in', ['sent', 'missed'])
        .orderBy('day')
        .execute();
      const last = rows.findLastIndex(({ state, day }) => state === 'sent' && day.length === DAY);
      return daily(rows.slice(last + 1).filter(({ state }) => state === 'missed'));
    },
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
    async shown(subscription) {
      const rows = await db
        .selectFrom('digests')
        .select(['day', 'told'])
        .where('subscription', '=', subscription)
        .where('state', '=', 'sent')
        .orderBy('day')
        .execute();
      const days = new Map<string, string>();
      for (const { day, told } of rows)
        for (const article of (JSON.parse(told ?? '{"articles":[]}') as Told).articles)
          days.set(article, day.slice(0, DAY));
      return days;
    },
    async told(mark) {
      const row = await db.selectFrom('digests').select('told').where('mark', '=', mark).executeTakeFirst();
      return row?.told ? (JSON.parse(row.told) as Told) : null;
    },
    turn: (lane, interval) => bookTurn(db, lane, interval, now()),
    notice: (articles) => noticeSeen(db, articles, now()),
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
