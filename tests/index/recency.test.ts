// Recency: the figures that its documentation promises.
import { describe, expect, it } from 'vitest';
import { HALF_LIFE_DAYS, MOST_LOST, recency } from '../../src/index/recency.ts';

describe('recency', () => {
  it.each([
    [0, 1],
    [30, 0.989],
    [365, 0.9],
    [730, 0.85],
    [3650, 0.8],
  ])('gives an article of %i days the factor %d', (days, factor) => {
    expect(recency(days)).toBeCloseTo(factor, 3);
  });

  it('halves what age can still take with every half-life', () => {
    const left = (days: number) => recency(days) - (1 - MOST_LOST);
    for (const days of [0, 100, 1000]) expect(left(days + HALF_LIFE_DAYS)).toBeCloseTo(left(days) / 2, 12);
  });

  it('takes a date ahead as today and an unknown date as very old', () => {
    expect(recency(-3)).toBe(1);
    expect(recency(null)).toBeCloseTo(recency(1e6), 12);
  });

  it('refuses an age that is no number', () => {
    expect(() => recency(Number.NaN)).toThrow(RangeError);
  });
});
