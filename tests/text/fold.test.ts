// Folding: different spellings of the same characters meet, and hostile characters are gone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanInput, fold, hasMarks, plainPunctuation } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Đà Nẵng', 'da nang'],
    ['Tromsø', 'tromso'],
    ['Łódź', 'lodz'],
    ['Québec', 'quebec'],
    ['ŒUVRE', 'oeuvre'],
    ['Ærø', 'aero'],
    ['Straße', 'strasse'],
    ['Ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
    ['ﬁsh', 'fish'],
    ['O’Neill said “yes”', 'o\'neill said "yes"'],
    ['2024–2026', '2024-2026'],
  ])('makes %s into %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives composed and decomposed forms of a text the same form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      { seed: 11 },
    );
  });

  it('changes nothing more when it is done twice on Latin letters', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạéèẻẽẹíìỉĩịçæœøłABCĐÉ \'"-'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (text) => {
        expect(fold(fold(text.join('')))).toBe(fold(text.join('')));
      }),
      { seed: 12 },
    );
  });
});

describe('plainPunctuation', () => {
  it('keeps the length, so that offsets stay true', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('’', '“', '—', '«', 'a', ' ', '‑', '´', 'đ') }), (text) => {
        expect(plainPunctuation(text)).toHaveLength(text.length);
      }),
      { seed: 13 },
    );
  });
});

describe('cleanInput', () => {
  it('drops overrides, zero-width characters, controls and lone surrogates', () => {
    expect(cleanInput('  who\u202E met\u0000 \uD800Moe\u200B\n\n?  ')).toBe('who met Moe ?');
  });

  it('composes letters and marks', () => {
    expect(cleanInput('Que\u0301bec')).toBe('Québec');
  });

  it('always gives well-formed text on one line without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanInput(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(/[\u0000-\u001F\u202A-\u202E]/);
      }),
      { seed: 14 },
    );
  });
});

describe('hasMarks', () => {
  it.each([
    ['hòa bình', true],
    ['đồng', true],
    ['Đ', true],
    ['cafe', false],
    ['1 × 2', false],
  ])('says of %s: %s', (text, marked) => {
    expect(hasMarks(text)).toBe(marked);
  });
});
