// MiniSearch as it comes.
import MiniSearch from 'minisearch';
import type { BenchDocument, NamedEngine } from './engine.ts';

export const plainMiniSearch: NamedEngine = {
  name: 'MiniSearch as it comes',
  make() {
    let engine: MiniSearch<BenchDocument>;
    return {
      index(docs) {
        engine = new MiniSearch({ fields: ['title', 'text'] });
        engine.addAll(docs);
      },
      search: (text, limit) =>
        engine
          .search(text)
          .slice(0, limit)
          .map(({ id }) => String(id)),
    };
  },
};
