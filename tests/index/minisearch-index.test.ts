// The MiniSearch index: its contract, and its agreement with BM25 computed by hand on texts of any make.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainQuery } from '../../src/index/index-terms.ts';
import { createMiniSearchIndex } from '../../src/index/minisearch-index.ts';
import type { IndexDocument, SearchIndex } from '../../src/index/search-index.ts';
import { languageOf } from '../../src/languages/index.ts';
import { searchIndexContract } from '../contracts/search-index.ts';
import { createLinearScanIndex } from './linear-scan-index.ts';

searchIndexContract('MiniSearch index', () => createMiniSearchIndex());
searchIndexContract('MiniSearch index without re-ranking', () => createMiniSearchIndex({ rerank: false }));

const SEED = 20_250_220;
// Few words, so that documents share them; with spellings that fold, stem or join.
const word = fc.constantFrom(
  ...'Hanoi Ottawa defence defense minister ministers minstr the of talks 7.25 25% 2025-2026 2026 Văn van hội hồi U.S. co-operation'.split(
    ' ',
  ),
);
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
const content = fc.record({
  title: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
  text,
  language: fc.constantFrom('en' as const, 'vi' as const),
});
const corpus = fc.array(content, { minLength: 1, maxLength: 12 }).map(numbered);

function numbered(contents: readonly Omit<IndexDocument, 'id'>[]): IndexDocument[] {
  return contents.map((each, i) => ({ id: `d${i}`, ...each }));
}

/** Same documents, same scores within 1e-6; order may differ only where scores are that near. */
function expectAgreement(index: SearchIndex, oracle: SearchIndex, question: string): void {
  const query = plainQuery(question, languageOf('en'));
  const hits = index.search(query, 100);
  const expected = oracle.search(query, 100);
  const byId = new Map(expected.map((hit) => [hit.id, hit]));
  expect(hits.length).toBe(expected.length);
  for (const [i, hit] of hits.entries()) {
    expect(hit.score).toBeCloseTo(byId.get(hit.id)?.score ?? Number.NaN, 6);
    expect(hit.score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 6);
    expect(hit.matched.toSorted()).toEqual(byId.get(hit.id)?.matched.toSorted());
  }
}

describe('MiniSearch index beside a linear scan', () => {
  it('gives the same scores and order before re-ranking', () => {
    fc.assert(
      fc.property(corpus, text, (docs, question) => {
        const index = createMiniSearchIndex({ rerank: false });
        const oracle = createLinearScanIndex();
        index.add(docs);
        oracle.add(docs);
        expectAgreement(index, oracle, question);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('still does so after any removals and replacements', () => {
    const changes = fc.array(fc.tuple(fc.nat(11), fc.option(content)), { maxLength: 8 });
    fc.assert(
      fc.property(corpus, changes, text, (docs, all, question) => {
        const pair = [createMiniSearchIndex({ rerank: false }), createLinearScanIndex()] as const;
        const held = new Set(docs.map(({ id }) => id));
        for (const each of pair) each.add(docs);
        for (const [number, fresh] of all) {
          const id = `d${number}`;
          const doc = fresh && { id, ...fresh };
          for (const each of pair) {
            if (!held.has(id)) {
              if (doc) each.add([doc]);
            } else if (doc) each.replace(doc);
            else each.remove(id);
          }
          if (doc) held.add(id);
          else held.delete(id);
        }
        const [index, oracle] = pair;
        expect([...index.terms()].toSorted()).toEqual([...oracle.terms()].toSorted());
        expect(index.suggest('m', 5)).toEqual(oracle.suggest('m', 5));
        expectAgreement(index, oracle, question);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('corrects the same words', () => {
    const misspelt = fc.string({ unit: fc.constantFrom(...'hanoimstertwvicdef'), minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(corpus, misspelt, (docs, unknown) => {
        const index = createMiniSearchIndex();
        const oracle = createLinearScanIndex();
        index.add(docs);
        oracle.add(docs);
        expect(index.similarTerms(unknown)).toEqual(oracle.similarTerms(unknown));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('never loses or invents a hit by re-ranking', () => {
    fc.assert(
      fc.property(corpus, text, (docs, question) => {
        const plain = createMiniSearchIndex({ rerank: false });
        const reranked = createMiniSearchIndex();
        plain.add(docs);
        reranked.add(docs);
        const query = plainQuery(question, languageOf('en'));
        const ids = (index: SearchIndex) =>
          index
            .search(query, 100)
            .map(({ id }) => id)
            .toSorted();
        expect(ids(reranked)).toEqual(ids(plain));
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});
