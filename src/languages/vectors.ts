// Word vectors: which English words are used alike. Trained for this project on public news and encyclopedia text.
import { readFileSync } from 'node:fs';

export type Vectors = {
  /** True when the folded word has a vector. */
  has(folded: string): boolean;
  /** Row number of the word, by falling frequency, or undefined. */
  row(folded: string): number | undefined;
  /** Cosine of two rows, −1…1. */
  cosine(a: number, b: number): number;
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

/** Reads a word list (one folded word a line) and its rows of signed bytes; throws when their sizes do not agree. */
export function readVectors(wordsFile: URL, rowsFile: URL): Vectors {
  const rows = new Map<string, number>();
  for (const [i, word] of readFileSync(wordsFile, 'utf8').trimEnd().split('\n').entries()) rows.set(word, i);
  const bytes = readFileSync(rowsFile);
  const data = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length !== rows.size * DIMENSIONS) {
    throw new Error(
      `word vectors: ${rows.size} words need ${rows.size * DIMENSIONS} bytes, the file has ${data.length}`,
    );
  }
  const lengths = new Float32Array(rows.size);
  for (let row = 0; row < rows.size; row++) lengths[row] = Math.sqrt(dot(data, row, row)) || 1;
  return {
    has: (folded) => rows.has(folded),
    row: (folded) => rows.get(folded),
    cosine: (a, b) => dot(data, a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1)),
    add: (row, weight, sum) => {
      const factor = weight / (lengths[row] ?? 1);
      for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] ?? 0) + (data[row * DIMENSIONS + i] ?? 0) * factor;
    },
    dimensions: DIMENSIONS,
  };
}

function dot(data: Int8Array, a: number, b: number): number {
  let sum = 0;
  const from = a * DIMENSIONS;
  const other = b * DIMENSIONS;
  for (let i = 0; i < DIMENSIONS; i++) sum += (data[from + i] ?? 0) * (data[other + i] ?? 0);
  return sum;
}
