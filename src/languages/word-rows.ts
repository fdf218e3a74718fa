// Word rows: words in the order of a list → their places in it, without an object for each of thirty thousand.

export type WordRows = {
  readonly size: number;
  rowOf(word: string): number | undefined;
};

/** Rows of a list of distinct words in plain ASCII, one a line; a word with any other letter has no row. */
export function wordRows(list: Uint8Array): WordRows {
  const starts: number[] = [];
  let start = 0;
  for (let i = 0; i <= list.length; i++) {
    if (i < list.length && list[i] !== NEWLINE) continue;
    if (i > start) starts.push(start);
    start = i + 1;
  }
  // Open addressing: place by hash, the next free one where it is taken. 0 is free, else row plus 1.
  const mask = 2 ** Math.ceil(Math.log2(starts.length * 2 + 1)) - 1;
  const places = new Int32Array(mask + 1);
  for (const [row, from] of starts.entries()) {
    let hash = SEED;
    for (let i = from; i < list.length && list[i] !== NEWLINE; i++) hash = mixed(hash, list[i] as number);
    let place = hash & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = row + 1;
  }
  const offsets = Uint32Array.from(starts);

  function isAt(word: string, from: number): boolean {
    for (let i = 0; i < word.length; i++) if (list[from + i] !== word.charCodeAt(i)) return false;
    const end = list[from + word.length];
    return end === undefined || end === NEWLINE;
  }

  return {
    size: starts.length,
    rowOf(word) {
      let hash = SEED;
      for (let i = 0; i < word.length; i++) hash = mixed(hash, word.charCodeAt(i));
      for (let place = hash & mask; places[place] !== 0; place = (place + 1) & mask) {
        const row = (places[place] as number) - 1;
        if (isAt(word, offsets[row] as number)) return row;
      }
      return undefined;
    },
  };
}

const NEWLINE = 10;

// FNV-1a, by Glenn Fowler, Landon Curt Noll and Phong Vo.
const SEED = 0x811c9dc5 | 0;
function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
