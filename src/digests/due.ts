// Due: which local day's digest is owed at an instant; pure, and right through every change of clocks.

export type Plan = {
  /** Local time of day, "08:30". */
  readonly time: string;
  /** IANA time zone. */
  readonly zone: string;
  /** 1 (Monday) … 7. */
  readonly weekdays: readonly number[];
  /** Digests whose moment lies before this instant are not owed. */
  readonly since: Temporal.Instant;
  /** The last local day in the ledger, whatever became of it; null for none. */
  readonly last: Temporal.PlainDate | null;
};

export type Due = {
  /** The day to be posted now, or null. */
  readonly day: Temporal.PlainDate | null;
  /** When its moment was. */
  readonly moment: Temporal.Instant | null;
  /** Days whose window has passed without a digest, oldest first: to be said as skipped. */
  readonly missed: readonly Temporal.PlainDate[];
};

/** A late start catches up within this time; later, the day is skipped and said so. Milliseconds. */
export const CATCH_UP = 6 * 3_600_000;
/** Missed days looked for; a bot that was away for longer has more to say than that. */
const LOOK_BACK_DAYS = 31;

export function dueAt(now: Temporal.Instant, plan: Plan): Due {
  const today = now.toZonedDateTimeISO(plan.zone).toPlainDate();
  const missed: Temporal.PlainDate[] = [];
  for (let day = firstDay(today, plan); Temporal.PlainDate.compare(day, today) <= 0; day = day.add({ days: 1 })) {
    if (!plan.weekdays.includes(day.dayOfWeek)) continue;
    const moment = momentOf(day, plan.time, plan.zone);
    if (moment === null || Temporal.Instant.compare(moment, plan.since) <= 0) continue;
    const late = now.epochMilliseconds - moment.epochMilliseconds;
    if (late < 0) break;
    // No zone has ever shortened a day so much that the windows of two overlap.
    if (late <= CATCH_UP) return { day, moment, missed };
    missed.push(day);
  }
  return { day: null, moment: null, missed };
}

/** The day after the last one of the ledger, but never before the order itself or too far back. */
function firstDay(today: Temporal.PlainDate, { last, since, zone }: Plan): Temporal.PlainDate {
  const days = [today.subtract({ days: LOOK_BACK_DAYS }), since.toZonedDateTimeISO(zone).toPlainDate()];
  if (last) days.push(last.add({ days: 1 }));
  return days.reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a));
}

/**
 * The instant at which a local day has reached the time; null where the zone leaves the whole day out (Samoa had no
 * 30 December 2011). A time that the clocks jump over is reached with the jump; one that comes twice counts the first time.
 */
export function momentOf(day: Temporal.PlainDate, time: string, zone: string): Temporal.Instant | null {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const moment = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (moment.toPlainDate().equals(day)) return moment.toInstant();
  // The jump ends on the next day ("23:30" where 23:00 is followed by midnight): as long before it instead.
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.toPlainDate().equals(day) ? before.toInstant() : null;
}

/** The first moment after `now` that the plan has, on a day after the last one of the ledger. */
export function nextMoment(
  now: Temporal.Instant,
  { time, zone, weekdays, last = null }: Pick<Plan, 'time' | 'zone' | 'weekdays'> & Partial<Pick<Plan, 'last'>>,
): Temporal.Instant {
  let day = now.toZonedDateTimeISO(zone).toPlainDate();
  // A week, and a day that a zone leaves out.
  for (let i = 0; i < 16; i++, day = day.add({ days: 1 })) {
    if (!weekdays.includes(day.dayOfWeek) || (last && Temporal.PlainDate.compare(day, last) <= 0)) continue;
    const moment = momentOf(day, time, zone);
    if (moment && Temporal.Instant.compare(moment, now) > 0) return moment;
  }
  throw new RangeError('a plan without weekdays');
}
