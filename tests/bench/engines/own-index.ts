// This project's index, as the bot uses it.
import { plainQuery } from '../../../src/index/index-terms.ts';
import { createMiniSearchIndex } from '../../../src/index/minisearch-index.ts';
import { languageOf } from '../../../src/languages/index.ts';
import type { NamedEngine } from './engine.ts';

export const ownIndex: NamedEngine = {
  name: 'our index',
  make() {
    let index = createMiniSearchIndex();
    const english = languageOf('en');
    return {
      index(docs) {
        index = createMiniSearchIndex();
        index.add(docs.map((doc) => ({ ...doc, language: 'en' })));
      },
      search: (text, limit) => index.search(plainQuery(text, english), limit).map(({ id }) => id),
    };
  },
};
