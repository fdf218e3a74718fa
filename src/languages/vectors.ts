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
  const lengths = new Float32Array(rows.size);
  for (let row = 0; row < rows.size; row++) lengths[row] = Math.sqrt(dot(data, row, row)) || 1;
  return {
    has: (folded) => rows.rowOf(folded) !== undefined,
    row: rows.rowOf,
    cosine: (a, b) => dot(data, a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1)),
    alike: (row, others, least) => {
      const found: { at: number; cosine: number }[] = [];
      signs ??= others.length > COMPARED_WHOLE ? signsOf(data, rows.size) : undefined;
      for (let at = 0; at < others.length; at++) {
        const other = others[at] as number;
        if (others.length > COMPARED_WHOLE && signs && unlike(signs, row, other) > MOST_UNLIKE) continue;
        const cosine = dot(data, row, other) / ((lengths[row] ?? 1) * (lengths[other] ?? 1));
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
