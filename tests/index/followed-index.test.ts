// Followed index: articles come, change and go, and every view shows one state of them.
import { expect, test } from 'vitest';
import { followArticles } from '../../src/index/followed-index.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import type { SearchIndex } from '../../src/index/search-index.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article } from '../answering/invented.ts';

const HARBOUR = article('harbour', { body: 'The harbour opened.\n\nShips came at noon.' });
const MARKET = article('market', { body: 'The market opened early.' });
const CLOSED = article('harbour', { body: 'The harbour closed for the winter.' });
const TERMS = ['harbour', 'open', 'close', 'market', 'ship', 'winter'];

const found = (index: SearchIndex, term: string) =>
  index.search({ terms: [{ term, weight: 1 }] }, 10).map(({ id, score, matched }) => ({ id, score, matched }));
const ids = (index: SearchIndex, term: string) => found(index, term).map(({ id }) => id);
const afresh = (articles: readonly Article[]) => indexOf(toKnowledge(articles, emptyVocabulary));

test('a view before a change goes on to show what it showed, and the one after shows the change alone', async () => {
  const index = followArticles();
  const before = await index.bring([HARBOUR]);
  const after = await index.bring([CLOSED, MARKET]);
  expect([ids(before, 'ship'), ids(before, 'winter'), ids(before, 'market')]).toEqual([['harbour#1'], [], []]);
  expect([ids(after, 'ship'), ids(after, 'winter'), ids(after, 'market')]).toEqual([[], ['harbour#0'], ['market#0']]);
  expect(after.size).toBe(2);
});

test('once settled it scores as an index made afresh of the same articles', async () => {
  const index = followArticles();
  await index.bring([HARBOUR, MARKET]);
  const view = await index.bring([CLOSED, MARKET]);
  await index.settle();
  const fresh = afresh([CLOSED, MARKET]);
  expect(view.size).toBe(fresh.size);
  for (const term of TERMS) {
    expect(view.documentFrequency(term)).toBe(fresh.documentFrequency(term));
    const scored = found(view, term);
    expect(ids(view, term)).toEqual(ids(fresh, term));
    for (const [i, hit] of found(fresh, term).entries()) expect(scored[i]?.score).toBeCloseTo(hit.score, 9);
  }
  expect(view.suggest('w', 5)).toEqual(fresh.suggest('w', 5));
});

test('an article that comes back is found again', async () => {
  const index = followArticles();
  for (const articles of [[HARBOUR], [CLOSED], [HARBOUR]]) await index.bring(articles);
  const view = await index.bring([HARBOUR]);
  expect([ids(view, 'ship'), ids(view, 'winter')]).toEqual([['harbour#1'], []]);
});

test('a view is for searching only', async () => {
  const view = await followArticles().bring([MARKET]);
  expect(() => view.remove('market#0')).toThrow(/for searching/);
});
