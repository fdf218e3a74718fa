// Word vectors: which English words are used alike. Trained for this project on public news and encyclopedia text.
import { readFileSync } from 'node:fs';
import { bitCount } from '../text/bits.ts';
import { wordRows } from './word-rows.ts';

export type Vectors = {
  /** True when the folded word has a vector. */
  has(folded: string): boolean;
  /** Row number of the word, by falling frequency, or undefined. */
  row(folded: string): number | undefined;
  /** Cosine of two rows, −1…1. */
  cosine(a: number, b: number): number;
  /** Of `others`, by place, those whose cosine with a row is at least `least`; among very many, nearly all of them. */
  alike(row: number, others: Int32Array, least: number): readonly { readonly at: number; readonly cosine: number }[];
  /** Adds the word's unit vector times `weight` to `sum` (`dimensions` numbers). */
  add(row: number, weight: number, sum: Float32Array): void;
  readonly dimensions: number;
};

/** Cosine of two sums of vectors; 0 when either is empty. */
export function cosineOf(a: Float32Array, b: Float32Array): number {
  let both = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    both += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? both / Math.sqrt(aa * bb) : 0;
}

const DIMENSIONS = 96;
const FOLDER = new URL('./lexicon/', import.meta.url);

let loaded: Vectors | undefined;

/** The shipped vectors (30,000 words × 96 signed bytes), read once. */
export function wordVectors(): Vectors {
  loaded ??= readVectors(new URL('words.txt', FOLDER), new URL('vectors.i8', FOLDER));
  return loaded;
}

/** Reads a word list (one folded word in plain ASCII a line) and its rows of signed bytes; throws when their sizes do not agree. */
export function readVectors(wordsFile: URL, rowsFile: URL): Vectors {
  const rows = wordRows(readFileSync(wordsFile));
  const bytes = readFileSync(rowsFile);
  const data = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length !== rows.size * DIMENSIONS) {
    throw new Error(
      `word vectors: ${rows.size} words need ${rows.size * DIMENSIONS} bytes, the file has ${data.length}`,
    );
  }
  let signs: Int32Array | undefined;
  const inPairs = pairsOf(data);
  const lengths = new Float32Array(rows.size);
  for (let row = 0; row < rows.size; row++) lengths[row] = Math.sqrt(dot(data, row, row)) || 1;
  return {
    has: (folded) => rows.rowOf(folded) !== undefined,
    row: rows.rowOf,
    cosine: (a, b) => dot(data, a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1)),
    alike: (row, others, least) => {
      const found: { at: number; cosine: number }[] = [];
      const length = lengths[row] ?? 1;
      const whole = others.length <= COMPARED_WHOLE ? inPairs.of(others) : null;
      if (!whole) signs ??= signsOf(data, rows.size);
      const own = inPairs.turned(row);
      for (let at = 0; at < others.length; at++) {
        const other = others[at] as number;
        if (!whole && signs && unlike(signs, row, other) > MOST_UNLIKE) continue;
        const product = whole ? dotInPairs(own, whole, at) : dot(data, row, other);
        const cosine = product / (length * (lengths[other] as number));
        if (cosine >= least) found.push({ at, cosine });
      }
      return found;
    },
    add: (row, weight, sum) => {
      const factor = weight / (lengths[row] ?? 1);
      const from = row * DIMENSIONS;
      for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] as number) + (data[from + i] as number) * factor;
    },
    dimensions: DIMENSIONS,
  };
}

/** Beyond so many words they are first compared by their signs alone, a hundredth of the work. */
const COMPARED_WHOLE = 8_000;
/** Of 96 signs. Two words of cosine 0.33 differ in 38 at a guess, of 0.5 in 32, strangers in 48. */
const MOST_UNLIKE = 42;
const WORD_BITS = 32;

/** A bit for the sign of each number, three integers a row. */
function signsOf(data: Int8Array, rows: number): Int32Array {
  const signs = new Int32Array((rows * DIMENSIONS) / WORD_BITS);
  for (let i = 0; i < data.length; i++) {
    if ((data[i] as number) < 0) (signs[i >>> 5] as number) |= 1 << (i & 31);
  }
  return signs;
}

/** Signs in which two rows differ. */
function unlike(signs: Int32Array, a: number, b: number): number {
  const [x, y] = [a * 3, b * 3];
  return (
    bitCount((signs[x] as number) ^ (signs[y] as number)) +
    bitCount((signs[x + 1] as number) ^ (signs[y + 1] as number)) +
    bitCount((signs[x + 2] as number) ^ (signs[y + 2] as number))
  );
}

function dot(data: Int8Array, a: number, b: number): number {
  let sum = 0;
  const from = a * DIMENSIONS;
  const other = b * DIMENSIONS;
  for (let i = 0; i < DIMENSIONS; i++) sum += (data[from + i] as number) * (data[other + i] as number);
  return sum;
}

/**
 * Two numbers of a row in one, so far apart that a product of such pairs, (a + Kb)(d + Kc), holds ac + bd between
 * ad and K²bc untouched: with 48 of them added up each part stays below K / 2, and what a double rounds off below it.
 */
const APART = 2 ** 22;
const PAIRS = DIMENSIONS / 2;

/** Rows in pairs: those of a list side by side, made once a list; and one row as the other factor. */
function pairsOf(data: Int8Array) {
  const known = new WeakMap<Int32Array, Float64Array>();
  return {
    of(others: Int32Array): Float64Array {
      let all = known.get(others);
      if (!all) {
        all = new Float64Array(others.length * PAIRS);
        for (const [at, row] of others.entries())
          for (let i = 0, from = row * DIMENSIONS; i < PAIRS; i++)
            all[at * PAIRS + i] = (data[from + 2 * i] as number) + APART * (data[from + 2 * i + 1] as number);
        known.set(others, all);
      }
      return all;
    },
    turned: (row: number) =>
      Float64Array.from({ length: PAIRS }, (_, i) => {
        const from = row * DIMENSIONS + 2 * i;
        return (data[from + 1] as number) + APART * (data[from] as number);
      }),
  };
}

/** The same as `dot`, to the last digit, in a quarter of the time. */
function dotInPairs(turned: Float64Array, all: Float64Array, at: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const from = at * PAIRS;
  for (let i = 0; i < PAIRS; i += 4) {
    first += (turned[i] as number) * (all[from + i] as number);
    second += (turned[i + 1] as number) * (all[from + i + 1] as number);
    third += (turned[i + 2] as number) * (all[from + i + 2] as number);
    fourth += (turned[i + 3] as number) * (all[from + i + 3] as number);
  }
  const sum = first + second + (third + fourth);
  const above = Math.round(sum / APART ** 2);
  return Math.round((sum - above * APART ** 2) / APART);
}
