// Seen articles: a file told of as changed is read, even where its size and times say nothing.
import { expect, test } from 'vitest';
import { seeArticles } from '../../src/knowledge/seen-articles.ts';
import { article } from '../answering/invented.ts';

const MARKET = article('market', { body: 'The market was open.' });

test('an article is known under the stamp it was kept with, and under no other', () => {
  const seen = seeArticles();
  seen.keep('market', '1', MARKET);
  expect(seen.get('market', '1')).toBe(MARKET);
  expect(seen.get('market', '2')).toBeUndefined();
  expect(seen.get('market', null)).toBeUndefined();
});

test('a suspected file is read again, and stays the same article where it says the same', () => {
  const seen = seeArticles();
  seen.keep('market', '1', MARKET);
  seen.suspect(['articles/market.md']);
  expect(seen.get('market', '1')).toBeUndefined();
  expect(seen.keep('market', '1', { ...MARKET })).toBe(MARKET);
  expect(seen.keep('market', '2', { ...MARKET, body: 'Closed.' }).body).toBe('Closed.');
});
