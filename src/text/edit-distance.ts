// Edit distance: how many slips of the keyboard lie between two words.

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours; each costs 1) between `a` and
 * `b`, or `limit + 1` as soon as it is known to be greater than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length >= rows[0].length) rows = emptyRows(b.length * 2);
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    const codeBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] as number) + (code === other ? 0 : 1);
      cost = Math.min(cost, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      const swapped = j > 1 && codeBefore === other && code === b.charCodeAt(j - 2);
      if (swapped) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so one row beyond the limit does not settle it.
    if (least > limit && lastLeast >= limit) return limit + 1;
    lastLeast = least;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] as number, limit + 1);
}

/** Three rows of the table, kept between calls. */
const emptyRows = (length: number) => [new Int32Array(length), new Int32Array(length), new Int32Array(length)] as const;
let rows: ReturnType<typeof emptyRows> = emptyRows(64);

/** Slips forgiven in a word of this length: none up to 3 letters, one up to 6, else two. */
export function slipsForgiven(length: number): number {
  if (length <= 3) return 0;
  return length <= 6 ? 1 : 2;
}
