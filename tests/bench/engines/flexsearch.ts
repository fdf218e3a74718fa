// FlexSearch with its English encoder; any word may match, and its results carry no scores.
import { Encoder, Index } from 'flexsearch';
import EnglishPreset from 'flexsearch/lang/en';
import type { NamedEngine } from './engine.ts';

export const flexSearch: NamedEngine = {
  name: 'FlexSearch',
  make() {
    let engine: Index;
    let ids: string[] = [];
    return {
      index(docs) {
        engine = new Index({ encoder: new Encoder(EnglishPreset), tokenize: 'strict' });
        ids = docs.map(({ id }) => id);
        for (const [i, { title, text }] of docs.entries()) engine.add(i, `${title} ${text}`);
      },
      search: (text, limit) =>
        engine.search(text, { limit, suggest: true }).flatMap((number) => ids[Number(number)] ?? []),
    };
  },
};
