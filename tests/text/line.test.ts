// Line: what a pattern finds in the folded line leads back to the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { toLine } from '../../src/text/line.ts';

describe('toLine', () => {
  it('is the folded words with one space between', () => {
    expect(toLine('  What’s the “Accord” —  of Québec?').folded).toBe('what the accord of quebec');
  });

  it('leads a match back to the words as they were written', () => {
    const line = toLine('Quels navires, depuis l’année 2023, à Tromsø ?');
    const match = /depuis l annee 2023/.exec(line.folded);
    const { start, end } = line.place(match?.index ?? -1, (match?.index ?? 0) + (match?.[0].length ?? 0));
    expect(line.text.slice(start, end)).toBe('depuis l’année 2023');
  });

  it('places every single word where it stands', () => {
    const words = ['Oslo', 'Đà', 'co-op', 'U.S.', '7.5', 'year', '2024', 'Éire'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), fc.nat(), (list, pick) => {
        const line = toLine(list.join(' ,  '));
        const parts = line.folded.split(' ');
        const i = pick % parts.length;
        const from = parts.slice(0, i).join(' ').length + (i > 0 ? 1 : 0);
        const { start, end } = line.place(from, from + (parts[i]?.length ?? 0));
        expect(fold(line.text.slice(start, end)).replace(/[.-]/g, '')).toBe(parts[i]?.replace('.', ''));
      }),
      { seed: 71 },
    );
  });

  it('gives a place within the text even for a line without words', () => {
    const { start, end } = toLine('?!').place(0, 0);
    expect([start, end]).toEqual([0, 2]);
  });
});
