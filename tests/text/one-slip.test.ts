// One slip of the keyboard, and everything that it may have made of a word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';
import { oneSlipFrom } from '../../src/text/one-slip.ts';

const word = fc.stringMatching(/^[a-z]{1,9}$/);

describe('words one slip away', () => {
  it('are what was meant by a letter too few, too many, wrong, or two swapped', () => {
    for (const mistyped of ['hrbour', 'harrbour', 'hatbour', 'hrabour'])
      expect([...oneSlipFrom(mistyped)], mistyped).toContain('harbour');
  });

  it('are all within one slip', () => {
    fc.assert(
      fc.property(word, (mistyped) => {
        for (const meant of oneSlipFrom(mistyped)) expect(editDistance(mistyped, meant, 1)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('are found from either side', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (editDistance(a, b, 1) === 1) expect([...oneSlipFrom(a)]).toContain(b);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
