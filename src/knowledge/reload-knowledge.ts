// Reload: the folder read again, where what has broken since keeps its last good version.
import type { Article } from './article.ts';
import type { Knowledge } from './knowledge.ts';
import { readKnowledge, toKnowledge } from './read-knowledge.ts';

/** Null when the folder cannot be read or holds nothing: what is served stays as it is. */
export async function reloadKnowledge(
  folder: string,
  before: Knowledge,
): Promise<{ readonly knowledge: Knowledge | null; readonly problems: Knowledge['problems'] }> {
  const read = await readKnowledge(folder);
  const { problems } = read;
  if (problems.some(({ file }) => file === 'articles')) return { knowledge: null, problems };
  const kept = lastGood(read, before);
  const articles = [...read.articles, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (articles.length === 0) return { knowledge: null, problems };
  const isBroken = problems.some(({ file }) => file.startsWith('vocabulary/'));
  const vocabulary = isBroken ? before.vocabulary : read.vocabulary;
  return { knowledge: toKnowledge(articles, vocabulary, problems), problems };
}

/** Articles whose files are there but cannot be used any more. */
function lastGood(read: Knowledge, before: Knowledge): Article[] {
  const present = new Set(read.articles.map(({ id }) => id));
  const broken = new Set(read.problems.map(({ file }) => file));
  return before.articles.filter(({ id }) => !present.has(id) && broken.has(`articles/${id}.md`));
}
