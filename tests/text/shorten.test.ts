// Shortening: within the limit, at a word border, never inside a character.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeCount, shorten } from '../../src/text/shorten.ts';

const graphemes = (text: string) => [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);

describe('shorten', () => {
  it.each([
    ['short enough', 40, 'short enough'],
    ['one two three four', 14, 'one two three…'],
    ['abcdefghijklmnop', 5, 'abcd…'],
    ['abc', 0, ''],
    ['abc', 1, '…'],
  ])('makes %j within %i into %j', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
  });

  it('leaves a family of emoji whole or out', () => {
    expect(shorten('👨‍👩‍👧‍👦 at the fair', 8)).toBe('…');
    expect(shorten('👨‍👩‍👧‍👦 at the fair', 14)).toBe('👨‍👩‍👧‍👦…');
  });

  it('is never longer than the limit, a prefix of the original, and splits no grapheme', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat({ max: 70 }), (text, limit) => {
        const short = shorten(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (short === text || short === '') return;
        expect(short.endsWith('…')).toBe(true);
        const kept = short.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        // White space at the cut is trimmed, so the kept graphemes may end before it.
        expect(graphemes(text).slice(0, graphemes(kept).length).join('').trimEnd()).toBe(kept);
      }),
      { seed: 41, numRuns: 500 },
    );
  });
});

describe('graphemeCount', () => {
  it('counts what a person counts', () => {
    expect(graphemeCount('e\u0301a👍🏽')).toBe(3);
  });
});
