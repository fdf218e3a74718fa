// Library: a knowledge folder with all that was made of its articles, so that a change costs what has changed.
import { openFactBook } from '../answering/article-facts.ts';
import { buildStudy } from '../answering/build-study.ts';
import type { Study } from '../answering/study.ts';
import { followArticles } from '../index/followed-index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { reloadKnowledge } from '../knowledge/reload-knowledge.ts';
import { seeArticles } from '../knowledge/seen-articles.ts';
import { takeTurns } from '../knowledge/turns.ts';

export type Library = ReturnType<typeof openLibrary>;

export function openLibrary(folder: string) {
  const seen = seeArticles();
  const book = openFactBook();
  const index = followArticles();
  return {
    folder,
    read: (): Promise<Knowledge> => readKnowledge(folder, seen),
    /** Reads what has changed since; `told` are files that surely have. Null as `reloadKnowledge` has it. */
    reload(before: Knowledge, told: Iterable<string>) {
      seen.suspect(told);
      return reloadKnowledge(folder, before, seen);
    },
    /** A study of the knowledge, made in turns with whoever else waits; studies before it go on to answer. */
    async study(knowledge: Knowledge): Promise<Study> {
      const turn = takeTurns();
      for (const article of knowledge.articles) {
        book.of(article);
        await turn();
      }
      try {
        return buildStudy(knowledge, await index.bring(knowledge.articles), book);
      } catch (error) {
        index.reset();
        throw error;
      }
    },
    /** Clears away what only studies before the last one knew. */
    settle: (): Promise<void> => index.settle(),
  };
}
