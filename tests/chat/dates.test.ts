// Dates are written as the reader writes them.
import { describe, expect, test } from 'vitest';
import { showDate, showRange } from '../../src/chat/dates.ts';

describe('a date in the reader’s words', () => {
  test.each([
    ['2025-02-20', 'en', '20 February 2025'],
    ['2025-02-20', 'vi', '20 tháng 2, 2025'],
    ['2025-02-20', 'fr', '20 février 2025'],
    ['2025-03-01', 'fr', '1er mars 2025'],
    ['2025-03-11', 'fr', '11 mars 2025'],
    ['2023-09', 'en', 'September 2023'],
    ['2023-09', 'vi', 'tháng 9 năm 2023'],
    ['2023-09', 'fr', 'septembre 2023'],
    ['2019', 'en', '2019'],
    ['2019', 'vi', '2019'],
    ['2019', 'fr', '2019'],
  ] as const)('%s in %s is "%s"', (date, language, words) => {
    expect(showDate(date, language)).toBe(words);
  });

  test.each([
    ['en', 'en-GB'],
    ['vi', 'vi'],
    ['fr', 'fr'],
  ] as const)('is in %s what Intl writes', (language, locale) => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC', ...options });
    for (let month = 1; month <= 12; month++) {
      const date = `2024-${String(month).padStart(2, '0')}`;
      expect(showDate(date, language)).toBe(format({ month: 'long' }).format(new Date(`${date}-01`)));
      expect(showDate(`${date}-29`, language)).toBe(
        format({ month: 'long', day: 'numeric' }).format(new Date(`${date}-29`)),
      );
    }
  });

  test('says what two days have in common once', () => {
    expect(showDate('2025-02-20/2025-02-22', 'en')).toBe('20 – 22 February 2025');
    expect(showDate('2025-02-20/2025-03-01', 'fr')).toBe('20 février – 1er mars 2025');
    expect(showDate('2024-12-30/2025-01-02', 'en')).toBe('30 December 2024 – 2 January 2025');
  });

  test('does not shift a day, wherever the bot runs', () => {
    expect(showDate('2025-01-01', 'en')).toBe('1 January 2025');
    expect(showDate('2024-12-31', 'en')).toBe('31 December 2024');
  });
});

describe('a range', () => {
  test('that is a whole year, month or day is called by its name', () => {
    expect(showRange({ since: '2024-01-01', until: '2024-12-31' }, 'en')).toBe('2024');
    expect(showRange({ since: '2024-02-01', until: '2024-02-29' }, 'en')).toBe('February 2024');
    expect(showRange({ since: '2024-02-03', until: '2024-02-03' }, 'en')).toBe('3 February 2024');
  });

  test('that is none says both ends', () => {
    expect(showRange({ since: '2023-05-01', until: '2024-12-31' }, 'en')).toBe('1 May 2023 to 31 December 2024');
    expect(showRange({ since: '2023-05-01', until: '2024-12-31' }, 'vi')).toBe(
      'từ 1 tháng 5, 2023 đến 31 tháng 12, 2024',
    );
  });

  test('that is open says the end it has', () => {
    expect(showRange({ since: '2023-01-01', until: null }, 'en')).toBe('since 1 January 2023');
    expect(showRange({ since: '2023-01-02', until: null }, 'fr')).toBe('depuis le 2 janvier 2023');
    expect(showRange({ since: null, until: '2023-01-01' }, 'fr')).toBe('jusqu’au 1er janvier 2023');
  });
});
