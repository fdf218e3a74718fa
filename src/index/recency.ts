// Recency: how much less an older article counts, all else being equal. The one place where age touches a score.

/** After so many days half of what age can take is gone. Partnership news ages by the year, not by the hour. */
export const HALF_LIFE_DAYS = 365;
/** The most that age can take from a score: a better match of any age still wins over a clearly worse new one. */
export const MOST_LOST = 0.2;

/**
 * Factor for a score: `1 - MOST_LOST * (1 - 0.5 ** (age / HALF_LIFE_DAYS))`.
 * Today 1; 30 days 0.989; one year 0.9; two years 0.85; ten years 0.8; a date ahead counts as today, an unknown one
 * (null) as very old, 0.8. `ageInDays` may be a fraction; NaN is a RangeError.
 */
export function recency(ageInDays: number | null): number {
  if (ageInDays === null) return 1 - MOST_LOST;
  if (Number.isNaN(ageInDays)) throw new RangeError('The age of an article must be a number of days');
  return 1 - MOST_LOST * (1 - 0.5 ** (Math.max(0, ageInDays) / HALF_LIFE_DAYS));
}
