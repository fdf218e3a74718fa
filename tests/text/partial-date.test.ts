// Partial dates: what days a day, a month, a year or a stretch may mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, isDay, overlaps, partialDate, rangeOf, weekdayBefore } from '../../src/text/partial-date.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partials = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

describe('daysOf', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-05-29/2024-05-30', '2024-05-29', '2024-05-30'],
    ['2023/2024-03', '2023-01-01', '2024-03-31'],
  ])('reads %s as %s to %s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first, last });
  });

  it.each(['', 'May', '2024-13', '2024-02-30x', '20', '2024-1'])('refuses %j', (date) => {
    expect(() => daysOf(date)).toThrow(RangeError);
  });

  it('begins with the date itself and never ends before it begins', () => {
    fc.assert(
      fc.property(partials, (date) => {
        const { first, last } = daysOf(date);
        expect(first.startsWith(date) && last.startsWith(date)).toBe(true);
        expect(first <= last).toBe(true);
      }),
      { seed: 61 },
    );
  });
});

describe('overlaps', () => {
  it('holds between any date and the days that it may mean', () => {
    fc.assert(
      fc.property(partials, (date) => overlaps(date, rangeOf(date))),
      { seed: 62 },
    );
  });

  it('is the same seen from either date', () => {
    fc.assert(
      fc.property(partials, partials, (a, b) => {
        expect(overlaps(a, rangeOf(b))).toBe(overlaps(b, rangeOf(a)));
      }),
      { seed: 63 },
    );
  });

  it('takes an open side as for ever', () => {
    expect(overlaps('2024-05', { since: null, until: null })).toBe(true);
    expect(overlaps('2024-05', { since: '2024-05-31', until: null })).toBe(true);
    expect(overlaps('2024-05', { since: '2024-06-01', until: null })).toBe(false);
    expect(overlaps('2024', { since: null, until: '2023-12-31' })).toBe(false);
  });
});

describe('partialDate', () => {
  it('writes only the parts that are known', () => {
    expect([partialDate(2024), partialDate(2024, 3), partialDate(2024, 3, 7), partialDate(2024, null, 7)]).toEqual([
      '2024',
      '2024-03',
      '2024-03-07',
      '2024',
    ]);
  });
});

describe('weekdayBefore', () => {
  it('finds the day itself or one of the six days before it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (day, weekday) => {
        const from = Temporal.PlainDate.from(day);
        const found = weekdayBefore(from, weekday);
        expect(found.dayOfWeek).toBe(weekday);
        expect(found.until(from).days).toBeGreaterThanOrEqual(0);
        expect(found.until(from).days).toBeLessThan(7);
      }),
      { seed: 64 },
    );
  });
});

describe('isDay', () => {
  it.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [2024, 4, 31, false],
    [2024, 0, 1, false],
    [2024, 13, 1, false],
  ])('says of %i-%i-%i: %s', (year, month, day, real) => {
    expect(isDay(year, month, day)).toBe(real);
  });
});
