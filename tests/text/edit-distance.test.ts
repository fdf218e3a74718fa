// Edit distance: the same as the textbook matrix, only sooner done.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, slipsForgiven } from '../../src/text/edit-distance.ts';

/** Optimal string alignment by the full matrix. */
function naive(a: string, b: string): number {
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) row.push(i + j);
      else {
        const replaced = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
        const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        row.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, replaced, swap ? cell(i - 2, j - 2) + 1 : 99));
      }
    }
  }
  return cell(a.length, b.length);
}

describe('editDistance', () => {
  it.each([
    ['salmon', 'salmon', 0],
    ['salmon', 'slamon', 1],
    ['fisheries', 'fishreies', 1],
    ['bergen', 'bergan', 1],
    ['oslo', 'osl', 1],
    ['', 'ab', 2],
  ])('between %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('agrees with the naive matrix up to the limit, and says one more beyond it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
      { seed: 51, numRuns: 1_000 },
    );
  });

  it('is the same in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom('x', 'y', 'z'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8));
      }),
      { seed: 52 },
    );
  });
});

describe('slipsForgiven', () => {
  it('forgives nothing in short words and more in long ones', () => {
    expect([3, 4, 6, 7, 12].map(slipsForgiven)).toEqual([0, 1, 1, 2, 2]);
  });
});
