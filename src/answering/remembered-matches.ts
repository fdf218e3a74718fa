// Remembered matches: what the words related to one of a question find in an article, kept for as long as both live.
import type { Related } from './relatedness.ts';

/** Sentences or lines of whose matches something is kept, at most, over all words: some megabytes. */
const MOST_KEPT = 250_000;

/** `find`, remembered: people ask with the same words over and over. `size`: the sentences or lines of a place. */
export function rememberMatches<Place extends object, Found>(
  find: (related: Related, place: Place) => Found,
  size: (place: Place) => number,
): (related: Related, place: Place) => Found {
  let known = new WeakMap<Related, WeakMap<Place, Found>>();
  let kept = 0;
  return (related, place) => {
    const before = known.get(related)?.get(place);
    if (before !== undefined) return before;
    kept += size(place);
    if (kept > MOST_KEPT) {
      known = new WeakMap();
      kept = size(place);
    }
    const found = find(related, place);
    const places = known.get(related) ?? new WeakMap<Place, Found>();
    places.set(place, found);
    known.set(related, places);
    return found;
  };
}
