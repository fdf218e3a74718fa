// Synthetic text: passages and questions whose words fall as thinly as in real text, the same on every run.
import { readFileSync } from 'node:fs';
import type { BenchDocument } from './engines/index.ts';

// Most frequent first.
const WORDS = readFileSync(new URL('../../src/languages/lexicon/words.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const SEED = 20_250_220;
/** Words a passage: a paragraph of news. */
const SHORTEST = 40;
const LONGEST = 120;

export function syntheticPassages(count: number): BenchDocument[] {
  const random = seededRandom(SEED);
  const word = zipfWords(random);
  return Array.from({ length: count }, (_, i) => ({
    id: String(i),
    title: words(8, word),
    text: words(SHORTEST + Math.floor(random() * (LONGEST - SHORTEST)), word),
  }));
}

/** Questions of 3 to 12 words from stretches of the passages. */
export function syntheticQuestions(passages: readonly BenchDocument[], count: number): string[] {
  const random = seededRandom(SEED + 1);
  return Array.from({ length: count }, () => {
    const text = passages[Math.floor(random() * passages.length)]?.text.split(' ') ?? [];
    const start = Math.floor(random() * (text.length - 12));
    return text.slice(start, start + 3 + Math.floor(random() * 10)).join(' ');
  });
}

function words(count: number, word: () => string): string {
  return Array.from({ length: count }, word).join(' ');
}

/** Draws words by Zipf's law: the n-th most frequent in proportion to 1/n. */
function zipfWords(random: () => number): () => string {
  const sums = new Float64Array(WORDS.length);
  let sum = 0;
  for (let i = 0; i < sums.length; i++) {
    sum += 1 / (i + 1);
    sums[i] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    return WORDS[low] ?? '';
  };
}

/** Mulberry32, by Tommy Ettinger: small, and even enough to draw words with. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
