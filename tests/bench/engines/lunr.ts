// lunr with its own English pipeline; the index is built once and cannot be changed.
import lunr from 'lunr';
import type { NamedEngine } from './engine.ts';

export const lunrEngine: NamedEngine = {
  name: 'lunr',
  make() {
    let engine: lunr.Index;
    return {
      index(docs) {
        engine = lunr((builder) => {
          builder.ref('id');
          builder.field('title');
          builder.field('text');
          for (const doc of docs) builder.add(doc);
        });
      },
      search(text, limit) {
        // Clauses in place of lunr's query language, in which a colon or a hyphen in a question would be an operator.
        const hits = engine.query((query) => {
          for (const token of lunr.tokenizer(text)) query.term(token.toString(), {});
        });
        return hits.slice(0, limit).map(({ ref }) => ref);
      },
    };
  },
};
