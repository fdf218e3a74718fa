// Question dates: expressions of time in three languages, and words that only look like them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRanges, questionDates } from '../../src/answering/question-dates.ts';
import { languageOf } from '../../src/languages/index.ts';

/** A Thursday. */
const ASKED = Temporal.PlainDate.from('2025-08-14');

const read = (text: string, code: string) => questionDates(text, languageOf(code), ASKED);

/** "since..until", open sides left empty; null for no limit. */
function rangeOf(text: string, code: string): string | null {
  const range = joinRanges(read(text, code).readings);
  return range && `${range.since ?? ''}..${range.until ?? ''}`;
}

const ENGLISH: [string, string][] = [
  ['What happened in 2023?', '2023-01-01..2023-12-31'],
  ['news since 2023', '2023-01-01..'],
  ['since March 2024', '2024-03-01..'],
  ['since March', '2025-03-01..'],
  ['in October', '2024-10-01..2024-10-31'],
  ['after May 2024', '2024-06-01..'],
  ['before 2022', '..2021-12-31'],
  ['until June 2024', '..2024-06-30'],
  ['by June 2024', '..2024-06-30'],
  ['between 2021 and 2023', '2021-01-01..2023-12-31'],
  ['between March and May 2024', '2024-03-01..2024-05-31'],
  ['between November and February 2024', '2023-11-01..2024-02-29'],
  ['between 2024 and 2022', '2022-01-01..2024-12-31'],
  ['from January 2024 to March 2024', '2024-01-01..2024-03-31'],
  ['from 5 to 10 May 2024', '2024-05-05..2024-05-10'],
  ['May 5-10, 2024', '2024-05-05..2024-05-10'],
  ['in May and June 2024', '2024-05-01..2024-06-30'],
  ['in 2024 or 2025', '2024-01-01..2025-12-31'],
  ['from 2021 on', '2021-01-01..'],
  ['in the last two years', '2023-08-14..2025-08-14'],
  ['in the past 6 months', '2025-02-14..2025-08-14'],
  ['last year', '2024-01-01..2024-12-31'],
  ['since last year', '2024-01-01..'],
  ['last month', '2025-07-01..2025-07-31'],
  ['last week', '2025-08-04..2025-08-10'],
  ['this year', '2025-01-01..2025-08-14'],
  ['yesterday', '2025-08-13..2025-08-13'],
  ['three months ago', '2025-05-01..2025-05-31'],
  ['on 12 September 2024', '2024-09-12..2024-09-12'],
  ['on September 12', '2024-09-12..2024-09-12'],
  ['on the 5th of May 2024', '2024-05-05..2024-05-05'],
  ['2024-09-12', '2024-09-12..2024-09-12'],
  ['12/09/2024', '2024-09-12..2024-09-12'],
  ['in the third month of 2025', '2025-03-01..2025-03-31'],
];

const VIETNAMESE: [string, string][] = [
  ['năm 2023 có gì mới?', '2023-01-01..2023-12-31'],
  ['từ năm 2023', '2023-01-01..'],
  ['ke tu thang 3 nam 2024', '2024-03-01..'],
  ['tháng 5 năm 2024', '2024-05-01..2024-05-31'],
  ['tháng năm năm 2024', '2024-05-01..2024-05-31'],
  ['tháng sáu năm 2024', '2024-06-01..2024-06-30'],
  ['trong tháng hai', '2025-02-01..2025-02-28'],
  ['sau tháng 5/2024', '2024-06-01..'],
  ['trước năm 2022', '..2021-12-31'],
  ['đến năm 2021', '..2021-12-31'],
  ['từ 2021 đến 2023', '2021-01-01..2023-12-31'],
  ['từ tháng 3 đến tháng 5 năm 2024', '2024-03-01..2024-05-31'],
  ['tháng 5 và tháng 6 năm 2024', '2024-05-01..2024-06-30'],
  ['trong hai năm qua', '2023-08-14..2025-08-14'],
  ['nam ngoai', '2024-01-01..2024-12-31'],
  ['từ năm ngoái', '2024-01-01..'],
  ['tháng trước', '2025-07-01..2025-07-31'],
  ['năm nay', '2025-01-01..2025-08-14'],
  ['hôm qua', '2025-08-13..2025-08-13'],
  ['cách đây hai năm', '2023-01-01..2023-12-31'],
  ['ngày 12 tháng 9 năm 2024', '2024-09-12..2024-09-12'],
  ['ngày 12/9', '2024-09-12..2024-09-12'],
  ['từ ngày 5 đến ngày 10 tháng 5', '2025-05-05..2025-05-10'],
  ['kể từ 2022 đến nay', '2022-01-01..'],
];

const FRENCH: [string, string][] = [
  ['en 2023', '2023-01-01..2023-12-31'],
  ['depuis mars 2024', '2024-03-01..'],
  ['après mai 2024', '2024-06-01..'],
  ['avant 2022', '..2021-12-31'],
  ["jusqu'en juin 2024", '..2024-06-30'],
  ['jusqu’à juin 2024', '..2024-06-30'],
  ["d'ici 2026", '..2026-12-31'],
  ['entre 2021 et 2023', '2021-01-01..2023-12-31'],
  ['de mars à mai 2024', '2024-03-01..2024-05-31'],
  ['du 5 au 10 mai 2024', '2024-05-05..2024-05-10'],
  ['en mai et juin 2024', '2024-05-01..2024-06-30'],
  ['au cours des deux dernières années', '2023-08-14..2025-08-14'],
  ["l'année dernière", '2024-01-01..2024-12-31'],
  ['depuis l’année dernière', '2024-01-01..'],
  ['la semaine dernière', '2025-08-04..2025-08-10'],
  ['il y a trois mois', '2025-05-01..2025-05-31'],
  ['hier', '2025-08-13..2025-08-13'],
  ['le 12 septembre 2024', '2024-09-12..2024-09-12'],
  ['le 1er mai 2024', '2024-05-01..2024-05-01'],
  ['en août', '2025-08-01..2025-08-31'],
  ['à partir de 2022', '2022-01-01..'],
];

describe('questionDates', () => {
  it.each(ENGLISH)('reads English: %s', (text, range) => {
    expect(rangeOf(text, 'en')).toBe(range);
  });

  it.each(VIETNAMESE)('reads Vietnamese: %s', (text, range) => {
    expect(rangeOf(text, 'vi')).toBe(range);
  });

  it.each(FRENCH)('reads French: %s', (text, range) => {
    expect(rangeOf(text, 'fr')).toBe(range);
  });

  it.each([
    ['en', 'who made the decision'],
    ['en', 'may I know who came'],
    ['en', 'who may march in the second march'],
    ['en', 'the march of 10 people'],
    ['en', 'the second meeting'],
    ['en', 'marchers and junior augurs'],
    ['en', 'fair in the 1990s'],
    ['en', 'what is in article 12'],
    ['vi', 'năm điểm chính'],
    ['vi', 'lần thứ hai'],
    ['vi', 'tháng sau có gì'],
    ['fr', 'mars et la terre'],
    ['fr', 'dans la marche'],
    ['fr', 'la décision'],
  ])('finds no date in %s: %s', (code, text) => {
    expect(read(text, code).readings).toEqual([]);
  });

  it.each(['Which boats came to Expo 2024?', 'the 2023 agreement', 'the March 2025 paper'])(
    'takes the year of a name for no limit: %s',
    (text) => {
      expect(rangeOf(text, 'en')).toBeNull();
    },
  );

  it('counts from another day where the question sets one', () => {
    const { asked, readings } = read('Imagine today is 2024-03-01. What happened last month?', 'en');
    expect(asked.toString()).toBe('2024-03-01');
    expect(joinRanges(readings)).toEqual({ since: '2024-02-01', until: '2024-02-29' });
  });

  it('says where in the question the date stands', () => {
    const text = 'Which ships docked, in late June 2024, at Callao?';
    expect(read(text, 'en').readings.map(({ start, end }) => text.slice(start, end))).toEqual(['in late June 2024']);
  });

  it('never gives a range that ends before it begins, whatever the words', () => {
    const words =
      'since until between and to in from the last two years months ago may March 2024 2022 5 31 30 2 , - year of by'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 9 }), (list) => {
        for (const { range, start, end } of read(list.join(' '), 'en').readings) {
          if (range.since && range.until) expect(range.since <= range.until).toBe(true);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { seed: 301, numRuns: 500 },
    );
  });
});

describe('joinRanges', () => {
  const reading = (since: string | null, until: string | null, filters = true) => ({
    range: { since, until },
    start: 0,
    end: 1,
    filters,
  });

  it('narrows by open ranges and widens by closed ones', () => {
    expect(joinRanges([reading('2023-01-01', null), reading(null, '2024-12-31')])).toEqual({
      since: '2023-01-01',
      until: '2024-12-31',
    });
    expect(joinRanges([reading('2023-01-01', '2023-12-31'), reading('2021-01-01', '2021-12-31')])).toEqual({
      since: '2021-01-01',
      until: '2023-12-31',
    });
  });

  it('is null when nothing limits', () => {
    expect(joinRanges([])).toBeNull();
    expect(joinRanges([reading('2023-01-01', '2023-12-31', false)])).toBeNull();
  });
});
