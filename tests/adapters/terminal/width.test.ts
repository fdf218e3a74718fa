// Lines fit the columns of a terminal, whatever is written in them.
import { describe, expect, test } from 'vitest';
import { columnsOf, wrap } from '../../../src/adapters/terminal/width.ts';

const lines = (text: string, width: number) => wrap(text, width).map(({ start, end }) => text.slice(start, end));

describe('the columns of a text', () => {
  test.each([
    ['', 0],
    ['plain', 5],
    ['Việt Nam', 8],
    ['Việt Nam'.normalize('NFD'), 8],
    ['港口', 4],
    ['항구', 4],
    ['🚢', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['a\u200Bb', 2],
    ['“…”', 3],
  ])('"%s" takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('wrapping', () => {
  test('breaks at spaces and loses nothing else', () => {
    expect(lines('one two three', 7)).toEqual(['one two', 'three']);
    expect(lines('one two three', 100)).toEqual(['one two three']);
    expect(lines('a b c d', 1)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('breaks within a word only where it must, and never within a character', () => {
    expect(lines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(lines('港口貸款', 4)).toEqual(['港口', '貸款']);
    expect(lines('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
  });

  test('keeps line ends', () => {
    expect(lines('one\n\ntwo', 10)).toEqual(['one', '', 'two']);
  });

  test('makes no line wider than asked, and all of them together the text', () => {
    const text =
      'Bộ trưởng Quốc phòng Phan Văn Giang điện đàm với người đồng cấp Canada 🇨🇦 về hợp tác 港口 song phương. '
        .repeat(5)
        .trim();
    for (const width of [8, 20, 33, 80]) {
      for (const line of lines(text, width)) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(lines(text, width).join(' ')).toBe(text);
    }
  });

  test('of 100,000 characters takes no time to speak of', () => {
    const begin = performance.now();
    wrap('word '.repeat(20_000), 80);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
