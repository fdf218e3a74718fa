// History: what has become of a channel's digests, as the ledger has it.
import type { Kysely } from 'kysely';
import type { History, Told } from '../digests/ledger.ts';
import type { Tables } from './tables.ts';

/** Length of "2026-01-31": a longer day was asked for and is no day of the schedule. */
const DAY = 10;

export async function historyOf(db: Kysely<Tables>, subscription: string): Promise<History> {
  const rows = await db
    .selectFrom('digests')
    .select(['day', 'state', 'told'])
    .where('subscription', '=', subscription)
    .where('state', 'in', ['sent', 'missed'])
    .orderBy('day')
    .execute();
  const sent = rows.filter(({ state }) => state === 'sent');
  const shown = sent.flatMap(({ day, told }) =>
    (JSON.parse(told ?? '{"articles":[]}') as Told).articles.map((article) => [article, day.slice(0, DAY)] as const),
  );
  const daily = rows.filter(({ day }) => day.length === DAY);
  const skipped = daily.slice(daily.findLastIndex(({ state }) => state === 'sent') + 1);
  return { posted: sent.length, shown: new Map(shown), skipped: skipped.map(({ day }) => day) };
}

/** How many digests the channel has been posted. */
export async function postedTo(db: Kysely<Tables>, subscription: string): Promise<number> {
  const { posted } = await db
    .selectFrom('digests')
    .select(({ fn }) => fn.countAll<number>().as('posted'))
    .where('subscription', '=', subscription)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow();
  // PostgreSQL counts in strings.
  return Number(posted);
}
