// When a digest is due: in every zone, through five years of clock changes, exactly once for each day that exists.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATCH_UP, dueAt, momentOf, nextMoment } from '../../src/digests/due.ts';

const zones = Intl.supportedValuesOf('timeZone');
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const FROM = Temporal.Instant.from('2022-01-01T00:00:00Z');
const UNTIL = Temporal.Instant.from('2027-01-01T00:00:00Z');
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.ZonedDateTime.from(text).toInstant();

/** The local days around each change of the zone's clocks. */
function changesOf(zone: string): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  let moment = FROM.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (moment && Temporal.Instant.compare(moment.toInstant(), UNTIL) < 0) {
    for (const off of [-2, -1, 0, 1]) days.push(moment.toPlainDate().add({ days: off }));
    moment = moment.getTimeZoneTransition('next');
  }
  return days;
}

const aTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('the moment of a day', () => {
  it('lies on that day, and moments follow one another, around every clock change of every zone', () => {
    for (const zone of zones) {
      for (const time of ['00:00', '00:30', '02:30', '08:30', '23:30']) {
        for (const one of changesOf(zone)) {
          const moment = momentOf(one, time, zone);
          expect(moment?.toZonedDateTimeISO(zone).toPlainDate().toString(), `${zone} ${one} ${time}`).toBe(String(one));
          const next = momentOf(one.add({ days: 1 }), time, zone);
          if (moment && next) expect(Temporal.Instant.compare(moment, next), `${zone} ${one} ${time}`).toBe(-1);
        }
      }
    }
  }, 60_000);

  it('comes once a day in any zone at any time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), aTime, fc.integer({ min: 0, max: 1_800 }), (zone, time, off) => {
        const one = day('2022-01-01').add({ days: off });
        const moment = momentOf(one, time, zone);
        expect(moment?.toZonedDateTimeISO(zone).toPlainDate().equals(one)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is where the jump of the clocks ends, the first of two, and none on a day that a zone leaves out', () => {
    expect(momentOf(day('2025-03-30'), '02:30', 'Europe/Paris')).toEqual(at('2025-03-30T03:30+02:00[Europe/Paris]'));
    expect(momentOf(day('2025-10-26'), '02:30', 'Europe/Paris')).toEqual(at('2025-10-26T02:30+02:00[Europe/Paris]'));
    expect(momentOf(day('2011-12-30'), '08:30', 'Pacific/Apia')).toBeNull();
  });
});

describe('what is due', () => {
  const plan = { time: '08:30', zone: 'Asia/Ho_Chi_Minh', weekdays: EVERY_DAY, since: at('2026-01-01T00:00[UTC]') };
  const moment = at('2026-01-15T08:30[Asia/Ho_Chi_Minh]');
  const last = day('2026-01-14');
  const later = (milliseconds: number) => moment.add({ milliseconds });

  it('is the day whose time has come, until the window ends; then it is missed', () => {
    expect(dueAt(later(-1), { ...plan, last })).toMatchObject({ day: null, missed: [] });
    expect(String(dueAt(moment, { ...plan, last }).day)).toBe('2026-01-15');
    expect(String(dueAt(later(CATCH_UP), { ...plan, last }).day)).toBe('2026-01-15');
    const late = dueAt(later(CATCH_UP + 1), { ...plan, last });
    expect([late.day, late.missed.map(String)]).toEqual([null, ['2026-01-15']]);
  });

  it('catches up across midnight', () => {
    const evening = { ...plan, time: '22:00', last };
    expect(String(dueAt(at('2026-01-16T03:00[Asia/Ho_Chi_Minh]'), evening).day)).toBe('2026-01-15');
  });

  it('is nothing that was posted, ordered later, or on another weekday', () => {
    expect(dueAt(moment, { ...plan, last: day('2026-01-15') }).day).toBeNull();
    expect(dueAt(moment, { ...plan, last: null, since: moment })).toMatchObject({ day: null, missed: [] });
    expect(dueAt(moment, { ...plan, last, weekdays: [1] }).day).toBeNull();
    expect(String(nextMoment(moment, { ...plan, weekdays: [1] }))).toBe('2026-01-19T01:30:00Z');
  });

  it('is each day once, whenever one looks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        aTime,
        fc.integer({ min: 0, max: 1_700 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 10, maxLength: 60 }),
        (zone, time, off, steps) => {
          const since = FROM.add({ hours: 24 * off });
          let now = since;
          let before: Temporal.PlainDate | null = null;
          const done: string[] = [];
          for (const minutes of steps) {
            now = now.add({ minutes });
            const { day: due, missed } = dueAt(now, { time, zone, weekdays: EVERY_DAY, since, last: before });
            for (const one of [...missed, ...(due ? [due] : [])]) {
              done.push(String(one));
              before = one;
            }
          }
          expect(new Set(done).size).toBe(done.length);
          // Steps of at most five hours never miss the window.
          expect(done).toEqual([...done].sort());
        },
      ),
      { numRuns: 300 },
    );
  });
});
