// Orama with its English stemmer; any word may match.
import { type AnyOrama, create, insertMultiple, search } from '@orama/orama';
import type { NamedEngine } from './engine.ts';

export const orama: NamedEngine = {
  name: 'Orama',
  make() {
    let engine: AnyOrama;
    return {
      async index(docs) {
        engine = create({
          schema: { title: 'string', text: 'string' },
          components: { tokenizer: { language: 'english', stemming: true } },
        });
        await insertMultiple(engine, [...docs], 10_000);
      },
      async search(text, limit) {
        const { hits } = await search(engine, { term: text, limit, threshold: 1 });
        return hits.map(({ id }) => id);
      },
    };
  },
};
