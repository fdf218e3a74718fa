// Words: tokens keep their place, and numbers, money and abbreviations stay whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/words.ts';

const folded = (text: string) => tokenize(text).map((token) => token.folded);

describe('tokenize', () => {
  it.each([
    ['US$7.25 billion', ['us$', '7.25', 'billion']],
    ['€3 and £ 4', ['€', '3', 'and', '£', '4']],
    ['25 % of 20,000', ['25%', 'of', '20000']],
    ['7,25 and 1.234,5', ['7.25', 'and', '1234.5']],
    ['the 2025–2026 plan', ['the', '2025-2026', 'plan']],
    ['2025 / 2026', ['2025-2026']],
    ['the U.S. and D.C.', ['the', 'us', 'and', 'dc']],
    ['G20 and ADMM+', ['g20', 'and', 'admm+']],
    ['co-operation, co‑operation, cooperation', ['cooperation', 'cooperation', 'cooperation']],
    ['three-week mission', ['three', 'week', 'mission']],
    ['Norway’s ministers’ talks', ['norway', 'ministers', 'talks']],
    ["O'Neill", ['oneill']],
    ["l'accord qu’il a signé", ['l', 'accord', 'qu', 'il', 'a', 'signe']],
    ["jusqu'à Oslo, qu'a-t-il dit", ['jusqu', 'a', 'oslo', 'qu', 'a', 't', 'il', 'dit']],
    ["aujourd'hui", ['aujourdhui']],
    ['Đà Nẵng', ['da', 'nang']],
    ['🙂 !? —', []],
    ['', []],
  ])('reads %j', (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  it('tells numbers and money from words', () => {
    expect(tokenize('C$5 grant').map((token) => token.kind)).toEqual(['money', 'number', 'word']);
  });

  it('gives offsets at which the text holds the token, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it('does so for elisions, possessives and split words too', () => {
    const parts = ["l'", 'qu’', "d'a", 'co-', 'accord', '’s', ' ', '7,2', '%', 'U.', 'S.', '-', 'đ', 'É', '.'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
      { seed: 22, numRuns: 500 },
    );
  });
});
