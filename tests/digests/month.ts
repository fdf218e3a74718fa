// A month of digests: several processes on one ledger, channels in every time zone, time passed in; what was posted is
// held against what was owed.
import type { Subscription } from '../../src/chat/subscription.ts';
import { markOf } from '../../src/digests/present.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startChild } from './children.ts';
import { startDoor, subscriptionOf } from './doors.ts';

/** Paris, Cairo and others put their clocks forward in these days, Sydney, Auckland and Santiago put theirs back. */
const FROM = Temporal.Instant.from('2026-03-15T00:00:00Z');
/** The processes' clocks differ by up to so much, milliseconds. */
const SKEW = 2_000;
/** Minutes between two looks; all of them within the hours in which a late digest is caught up with. */
const STEP = { least: 10, most: 90 };

export type MonthOptions = {
  readonly database: string;
  readonly channels: number;
  readonly processes: number;
  readonly days: number;
  readonly zones?: readonly string[];
  readonly cache?: string;
  /** Ends it early, counted as far as it came. */
  readonly signal?: AbortSignal;
};

export type Month = {
  /** Days that were lived through. */
  readonly days: number;
  readonly owed: number;
  readonly posted: number;
  readonly doubled: number;
  readonly missing: number;
  /** Posted on a day on which nothing was owed. */
  readonly unowed: number;
  /** Days on which the channel's clocks were changed and a digest was owed. */
  readonly changes: { readonly forward: number; readonly back: number };
};

const TIMES = ['08:30', '00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '12:00', '18:45', '23:30', '23:59'];
const WEEKDAYS = [[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7], [7]];

export async function liveAMonth(options: MonthOptions): Promise<Month> {
  const { database, channels, processes, days, cache, signal, zones = Intl.supportedValuesOf('timeZone') } = options;
  const door = await startDoor();
  // All at once, on a database that has no tables yet.
  const children = await Promise.all(
    Array.from({ length: processes }, () => startChild({ database, url: door.url, cache })),
  );
  const store = await openStore(database);
  let until = FROM.add({ hours: 24 * days });
  const orders: Subscription[] = [];
  for (let i = 0; i < channels; i++) {
    const one = subscriptionOf(`C${i}`, {
      zone: zones[i % zones.length] as string,
      time: TIMES[i % TIMES.length] as string,
      weekdays: WEEKDAYS[i % WEEKDAYS.length] as number[],
      ...{ since: FROM.toString(), toldUntil: FROM.toString() },
    });
    orders.push(one);
    await store.ledger.save(one);
  }
  let clock = FROM;
  while (Temporal.Instant.compare(clock, until) < 0) {
    const minutes = STEP.least + Math.floor(Math.random() * (STEP.most - STEP.least));
    const next = clock.add({ minutes });
    if (signal?.aborted) until = next;
    clock = Temporal.Instant.compare(next, until) > 0 ? until : next;
    const skewed = () => clock.subtract({ milliseconds: Math.floor(Math.random() * SKEW) });
    await Promise.all(children.map((child) => child.tick(clock === until ? until : skewed())));
  }
  for (const child of children) await child.stop();
  await store.close();
  await door.close();
  const owed = new Set<string>();
  const changes = { forward: 0, back: 0 };
  for (const one of orders) {
    for (const day of daysOwed(one, until)) {
      owed.add(markOf({ subscription: one.id, day: String(day) }));
      const hours = day.toZonedDateTime(one.zone).hoursInDay;
      if (hours < 24) changes.forward++;
      if (hours > 24) changes.back++;
    }
  }
  const counts = new Map<string, number>();
  for (const { mark } of door.posted) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return {
    days: Math.round(until.since(FROM).total('hours') / 24),
    owed: owed.size,
    posted: door.posted.length,
    doubled: [...counts.values()].filter((count) => count > 1).length,
    missing: [...owed].filter((mark) => !counts.has(mark)).length,
    unowed: [...counts.keys()].filter((mark) => !owed.has(mark)).length,
    changes,
  };
}

/** Worked out apart from the code that is tested: the local days whose moment, as Temporal has it, lies in the month. */
function daysOwed(
  { time, zone, weekdays }: { time: string; zone: string; weekdays: readonly number[] },
  until: Temporal.Instant,
): Temporal.PlainDate[] {
  const owed: Temporal.PlainDate[] = [];
  const first = FROM.toZonedDateTimeISO(zone).toPlainDate();
  const last = until.toZonedDateTimeISO(zone).toPlainDate();
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const moment = day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone).toInstant();
    const within = Temporal.Instant.compare(moment, FROM) > 0 && Temporal.Instant.compare(moment, until) <= 0;
    if (weekdays.includes(day.dayOfWeek) && within) owed.push(day);
  }
  return owed;
}
