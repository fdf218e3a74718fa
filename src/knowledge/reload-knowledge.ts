// Reload: the folder read again, where what has broken since keeps its last good version.
import { isDeepStrictEqual } from 'node:util';
import type { Article } from './article.ts';
import type { Knowledge } from './knowledge.ts';
import { readKnowledge, toKnowledge } from './read-knowledge.ts';
import type { SeenArticles } from './seen-articles.ts';

/**
 * Reads anew what `seen` does not know as it is now; gives `before` itself where nothing has changed. Null when the
 * folder cannot be read or holds nothing: what is served stays as it is.
 */
export async function reloadKnowledge(
  folder: string,
  before: Knowledge,
  seen?: SeenArticles,
): Promise<{ readonly knowledge: Knowledge | null; readonly problems: Knowledge['problems'] }> {
  const read = await readKnowledge(folder, seen);
  const { problems } = read;
  if (problems.some(({ file }) => file === 'articles')) return { knowledge: null, problems };
  const kept = lastGood(read, before);
  const articles = [...read.articles, ...kept].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
  if (articles.length === 0) return { knowledge: null, problems };
  const isBroken = problems.some(({ file }) => file.startsWith('vocabulary/'));
  const same = isBroken || isDeepStrictEqual(read.vocabulary, before.vocabulary);
  const vocabulary = same ? before.vocabulary : read.vocabulary;
  const unchanged =
    same &&
    articles.length === before.articles.length &&
    articles.every((article, i) => article === before.articles[i]) &&
    isDeepStrictEqual(problems, before.problems);
  return { knowledge: unchanged ? before : toKnowledge(articles, vocabulary, problems), problems };
}

/** The order in which a folder is read. */
function fileOf({ id }: Article): string {
  return `${id}.md`;
}

/** Articles whose files are there but cannot be used any more. */
function lastGood(read: Knowledge, before: Knowledge): Article[] {
  const present = new Set(read.articles.map(({ id }) => id));
  const broken = new Set(read.problems.map(({ file }) => file));
  return before.articles.filter(({ id }) => !present.has(id) && broken.has(`articles/${id}.md`));
}
