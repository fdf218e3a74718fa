// Word vectors: like words lie near one another, and broken files are refused.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosineOf, readVectors, wordVectors } from '../../src/languages/vectors.ts';

const vectors = wordVectors();
const near = (a: string, b: string) => vectors.cosine(vectors.row(a) ?? -1, vectors.row(b) ?? -1);

describe('the shipped vectors', () => {
  it.each([
    ['ship', 'vessel', 'festival'],
    ['minister', 'president', 'river'],
    ['agreement', 'treaty', 'student'],
    ['doctor', 'nurse', 'tariff'],
  ])('put %s nearer to %s than to %s', (word, like, unlike) => {
    expect(near(word, like)).toBeGreaterThan(near(word, unlike));
  });

  it('hold a word nearest to itself', () => {
    for (const word of ['ship', 'trade', 'ocean']) expect(near(word, word)).toBeCloseTo(1, 5);
  });

  it('know no word that they were not trained on', () => {
    expect(vectors.has('zzxqy')).toBe(false);
    expect(vectors.row('zzxqy')).toBeUndefined();
  });

  it('add up to a vector of unit length for one word of weight one', () => {
    const sum = new Float32Array(vectors.dimensions);
    vectors.add(vectors.row('ship') ?? 0, 1, sum);
    expect(Math.hypot(...sum)).toBeCloseTo(1, 4);
    expect(cosineOf(sum, sum)).toBeCloseTo(1, 5);
    expect(cosineOf(sum, new Float32Array(vectors.dimensions))).toBe(0);
  });
});

describe('words alike', () => {
  it('have among few words the cosine that they have one by one', () => {
    const others = Int32Array.from({ length: 500 }, (_, i) => i * 57);
    for (const row of [0, 7, 1_234, 29_999]) {
      const found = vectors.alike(row, others, -1.01);
      expect(found.map(({ cosine }) => cosine)).toEqual([...others].map((other) => vectors.cosine(row, other)));
    }
  });

  it('do so at the ends of what a byte holds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
    const rows = [() => 127, () => -128, (i: number) => (i % 2 ? 127 : -128), (i: number) => (i % 3 ? -128 : 1)];
    await writeFile(join(folder, 'words.txt'), 'one\ntwo\nthree\nfour\n');
    await writeFile(
      join(folder, 'rows.i8'),
      Buffer.from(rows.flatMap((row) => Array.from({ length: 96 }, (_, i) => row(i) & 255))),
    );
    const own = readVectors(pathToFileURL(join(folder, 'words.txt')), pathToFileURL(join(folder, 'rows.i8')));
    const all = Int32Array.from([0, 1, 2, 3]);
    for (const row of all)
      expect(own.alike(row, all, -1.01).map(({ cosine }) => cosine)).toEqual(
        [...all].map((other) => own.cosine(row, other)),
      );
    await rm(folder, { recursive: true });
  });
});

describe('readVectors', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vectors-'));
    await writeFile(join(folder, 'words.txt'), 'one\ntwo\n');
    await writeFile(join(folder, 'rows.i8'), Buffer.alloc(100));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('refuses rows that do not agree with the words', () => {
    const url = (name: string) => pathToFileURL(join(folder, name));
    expect(() => readVectors(url('words.txt'), url('rows.i8'))).toThrow('2 words need 192 bytes, the file has 100');
  });
});
