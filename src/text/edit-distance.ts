// Edit distance: how many slips of the keyboard lie between two words.

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours; each costs 1) between `a` and
 * `b`, or `limit + 1` as soon as it is known to be greater than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let lastLeast = 0;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows, so one row beyond the limit does not settle it.
    if (least > limit && lastLeast >= limit) return limit + 1;
    lastLeast = least;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Slips forgiven in a word of this length: none up to 3 letters, one up to 6, else two. */
export function slipsForgiven(length: number): number {
  if (length <= 3) return 0;
  return length <= 6 ? 1 : 2;
}
