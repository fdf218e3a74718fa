// Followed index: the index of articles that come, change and go, while those who search it see one state at a time.
import type { Article } from '../knowledge/article.ts';
import { piecesOf } from '../knowledge/passages.ts';
import { takeTurns } from '../knowledge/turns.ts';
import { createMiniSearchIndex } from './minisearch-index.ts';
import type { IndexDocument, SearchIndex } from './search-index.ts';

export type FollowedIndex = ReturnType<typeof followArticles>;

/** Documents are told apart from older ones of the same passage by what follows this sign in their ids. */
const VERSION = '\u0000';

type Held = { readonly documents: readonly IndexDocument[] };

/**
 * An index that is changed in place and in turns, however much changes at once. A view shows the articles it was given
 * and no others: new ones are hidden from the view before, old ones from the view after, and taken out at last.
 */
export function followArticles() {
  let engine = createMiniSearchIndex();
  let held = new Map<Article, Held>();
  let versions = 0;
  /** Ids that the engine has and the newest view does not show; an older view has its own. */
  let hidden = new Set<string>();
  let gone: readonly Article[] = [];

  async function removeGone(): Promise<void> {
    const turn = takeTurns();
    for (const article of gone) {
      for (const { id } of held.get(article)?.documents ?? []) {
        engine.remove(id);
        hidden.delete(id);
      }
      held.delete(article);
      await turn();
    }
    gone = [];
  }

  return {
    /**
     * A view of just these articles, for searching only. Views before it go on to show what they showed, until `settle`.
     * Never call it twice at once.
     */
    async bring(articles: readonly Article[]): Promise<SearchIndex> {
      await removeGone();
      const turn = takeTurns();
      const wanted = new Set(articles);
      const ids = new Set([...held.keys()].map(({ id }) => id));
      for (const article of articles) {
        if (held.has(article)) continue;
        // Another version of it is still searched.
        const suffix = ids.has(article.id) ? `${VERSION}${++versions}` : '';
        const documents = documentsOf(article, suffix);
        for (const { id } of documents) hidden.add(id);
        held.set(article, { documents });
        engine.add(documents);
        await turn();
      }
      gone = [...held.keys()].filter((article) => !wanted.has(article));
      hidden = new Set(gone.flatMap((article) => held.get(article)?.documents.map(({ id }) => id) ?? []));
      return viewOf(engine, hidden);
    },
    /** Takes out what no view since the last `bring` shows. */
    settle: removeGone,
    /** Begins anew, where a change has failed half-way; the views before stay as they are. */
    reset(): void {
      engine = createMiniSearchIndex();
      held = new Map();
      hidden = new Set();
      gone = [];
    },
  };
}

function documentsOf(article: Article, suffix: string): IndexDocument[] {
  const { title, language } = article;
  return piecesOf(article).passages.map(({ id, text }) => ({ id: `${id}${suffix}`, text, title, language }));
}

function passageOf(id: string): string {
  const at = id.indexOf(VERSION);
  return at < 0 ? id : id.slice(0, at);
}

/** The index without what is `hidden`, under the ids of the passages. */
function viewOf(engine: SearchIndex, hidden: ReadonlySet<string>): SearchIndex {
  const refuse = () => {
    throw new Error('A view of the index is for searching; articles come and go through what made it');
  };
  return {
    get size() {
      return engine.size - hidden.size;
    },
    add: refuse,
    replace: refuse,
    remove: refuse,
    search(query, limit) {
      const { filter } = query;
      const shown = (id: string) => !hidden.has(id) && (filter?.(passageOf(id)) ?? true);
      const hits = engine.search(hidden.size > 0 || filter ? { ...query, filter: shown } : query, limit);
      return hits.map((hit) => ({
        id: passageOf(hit.id),
        score: hit.score,
        get matched() {
          return hit.matched;
        },
      }));
    },
    suggest: engine.suggest,
    documentFrequency: engine.documentFrequency,
    has: engine.has,
    terms: engine.terms,
    similarTerms: engine.similarTerms,
  };
}
