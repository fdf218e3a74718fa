// The measures of the bench, against figures worked out by hand.
import { describe, expect, it } from 'vitest';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { readArguments, UsageError } from './arguments.ts';
import { inventedArticles } from './invented-articles.ts';
import { averagePrecision, ndcg, percentile, recall } from './measures.ts';
import { syntheticPassages, syntheticQuestions } from './synthetic.ts';

const grades = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
]);

describe('measures', () => {
  it('discounts a grade by the logarithm of its rank and compares with the best order', () => {
    const best = 2 + 1 / Math.log2(3);
    expect(ndcg(['a', 'b'], grades, 10)).toBe(1);
    expect(ndcg(['b', 'x', 'a'], grades, 10)).toBeCloseTo((1 + 2 / 2) / best, 12);
    expect(ndcg(['x', 'a'], grades, 1)).toBe(0);
  });

  it('takes precision at each relevant document, those not found counting nothing', () => {
    expect(averagePrecision(['x', 'a', 'c', 'b'], grades)).toBeCloseTo((1 / 2 + 2 / 4) / 2, 12);
    expect(averagePrecision(['a'], grades)).toBe(0.5);
  });

  it('counts in recall only what is relevant and within the depth', () => {
    expect(recall(['a', 'c', 'b'], grades, 2)).toBe(0.5);
    expect(recall([], new Map(), 10)).toBe(0);
  });

  it('gives the value that a part of the values does not exceed', () => {
    expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(percentile([1, 2], 0.99)).toBe(2);
    expect(percentile([], 0.5)).toBe(0);
  });
});

describe('the bench', () => {
  it('makes the same synthetic text on every run', () => {
    const passages = syntheticPassages(50);
    expect(syntheticPassages(50)).toEqual(passages);
    expect(syntheticQuestions(passages, 5)).toEqual(syntheticQuestions(passages, 5));
    expect(new Set(passages.map(({ text }) => text)).size).toBe(50);
  });

  it.each([['--colection', 'x'], ['--run', 'x'], ['--sizes', '0'], ['--rounds', 'many'], ['extra']])(
    'refuses wrong usage: %s %s',
    (...args) => {
      expect(() => readArguments(args, 'knowledge')).toThrow(UsageError);
    },
  );
});

describe('invented articles', () => {
  it('hold each document as the passage that its id names', () => {
    const docs = syntheticPassages(25);
    const { articles, documents } = inventedArticles(docs);
    const { passages, sentences } = toKnowledge(articles, emptyVocabulary);
    expect(articles).toHaveLength(3);
    expect(passages.map(({ id }) => documents.get(id))).toEqual(docs.map(({ id }) => id));
    expect(sentences.length).toBeGreaterThan(2 * docs.length);
    expect(inventedArticles(docs).articles).toEqual(articles);
  });
});
