// The index of a knowledge folder: every passage under its article's title.
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createMiniSearchIndex } from './minisearch-index.ts';
import type { SearchIndex } from './search-index.ts';

/** Builds the index of all passages; their ids are the documents' ids. */
export function indexOf(knowledge: Knowledge): SearchIndex {
  const index = createMiniSearchIndex();
  index.add(
    knowledge.passages.map(({ id, text, article }) => ({ id, text, title: article.title, language: article.language })),
  );
  return index;
}
