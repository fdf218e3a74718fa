// Sentences: cut at sentence ends only, and every letter of the text belongs to one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages/index.ts';
import { LONGEST_SENTENCE, sentenceSpans } from '../../src/text/sentences.ts';

const { abbreviations } = languageOf('en');
const cut = (text: string) => sentenceSpans(text, abbreviations).map(({ start, end }) => text.slice(start, end));

describe('sentenceSpans', () => {
  it.each([
    ['after ranks and titles', ['Sen. Lt. Gen. Ole Vik met Dr. Anna Moe.', 'They spoke.']],
    ['after initials', ['A. B. Moe and J. Berg signed.', 'Then they left.']],
    ['after a dotted abbreviation with a name behind it', ['The U.S. Navy sent two ships.', 'They docked.']],
    ['inside numbers', ['Prices rose 3.5 percent to US$7.25 a kilo.', 'Nobody knew why.']],
    ['after a month cut short', ['In Jan. 2024 they met in Bergen.', 'In May they did not.']],
    ['before a small letter', ['“Stop!” he cried.', 'Nobody did.']],
    ['inside a quotation that goes on', ['He said: “We agree.”', 'She left.']],
    ['after a company’s form', ['Fjord Inc. and Salt Ltd. merged.', 'It was cheap.']],
  ])('does not cut %s', (_, sentences) => {
    expect(cut(sentences.join(' '))).toEqual(sentences);
  });

  it.each([
    ['He lives in the U.S. The next day he left.', 2],
    ['They chose plan B. He agreed.', 2],
    ['Did they meet? Yes! Good.', 3],
    ['One line\nAnother line', 2],
    ['He waited… and went.', 1],
    ['', 0],
    ['  \n ', 0],
  ])('finds in %j as many sentences as there are: %i', (text, count) => {
    expect(cut(text)).toHaveLength(count);
  });

  it.each([
    ['between words', 'salmon and cod, '],
    ['where there is nothing else to part it', 'salmon'],
    ['without parting a letter from its mark, or the halves of a sign', 'e\u0301\u{1F41F}'],
  ])('cuts what goes on for longer than any sentence %s', (_, word) => {
    const text = word.repeat(1_500).trim();
    const pieces = cut(text);
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(piece).toMatch(word.includes(' ') ? /^(?:salmon|and|cod)\b.*(?:salmon|and|cod,)$/s : /^[^\p{M}\p{Cs}]/u);
    }
  });

  it('loses and doubles nothing but white space', () => {
    const parts = ['Gen. ', 'Oslo', '. ', '? ', '“No.” ', ' he', ' He', 'U.S. ', '\n', 'é', '3.5', '!', ' A. '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const spans = sentenceSpans(text, abbreviations);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
      { seed: 31, numRuns: 400 },
    );
  });
});
