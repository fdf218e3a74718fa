// The since and until of a command are read as dates, or refused in a sentence.
import { describe, expect, test } from 'vitest';
import { readLimits } from '../../src/chat/read-limits.ts';

const today = Temporal.PlainDate.from('2026-01-15');
const read = (since?: string, until?: string) => readLimits({ since, until }, today, 'en');

describe('limits', () => {
  test('take a year, a month or a day whole', () => {
    expect(read('2023', '2024')).toEqual({ since: '2023-01-01', until: '2024-12-31' });
    expect(read('2023-05', '2024-02')).toEqual({ since: '2023-05-01', until: '2024-02-29' });
    expect(read('2023-5-6')).toEqual({ since: '2023-05-06', until: null });
    expect(read(undefined, '2023-05-06')).toEqual({ since: null, until: '2023-05-06' });
  });

  test('take dates in words', () => {
    expect(read('May 2023')).toEqual({ since: '2023-05-01', until: null });
  });

  test('are none when neither is given', () => {
    expect(read()).toBeNull();
  });

  test.each(['soon', '2024-13', '2024-02-30', '0', '999999', "'; DROP TABLE articles; --"])('refuse "%s"', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'unread-date', details: { text } }));
  });

  test('refuse an end before the beginning', () => {
    expect(() => read('2024', '2023')).toThrow(expect.objectContaining({ code: 'backward-range' }));
  });
});
