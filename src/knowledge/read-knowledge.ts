// The knowledge folder → Knowledge: every article that can be used, and every problem, collected before complaining.

import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Passage, Sentence } from './article.ts';
import { parseArticle } from './article-file.ts';
import { glossNames, orphans, readGlosses } from './gloss-files.ts';
import type { Knowledge, Problem } from './knowledge.ts';
import { piecesOf } from './passages.ts';
import { type SeenArticles, seeArticles } from './seen-articles.ts';
import { takeTurns } from './turns.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';
import { readVocabulary } from './vocabulary-files.ts';

/** What people put beside articles in the hope that it is read. */
const RAW = /\.(?:txt|html?)$/i;
/** Largest article file read, bytes: some forty times a long news story. */
const MOST_BYTES = 2_000_000;

/**
 * Reads a knowledge folder (`articles/*.md`, `glosses/*.yaml`, `vocabulary/*.yaml`). Broken articles are left out and reported;
 * so is what is called an article and is no file: a link may lead anywhere. A folder that cannot be read is a problem too, never a throw.
 * `seen`: what was read before, which spares the files that have not changed.
 */
export async function readKnowledge(folder: string, seen: SeenArticles = seeArticles()): Promise<Knowledge> {
  const problems: Problem[] = [];
  const articles = new Map<string, Article>();
  const names = await articleNames(folder, problems);
  // Nothing is to be found in what is no folder: one problem, not one for each part of it.
  if (names === null) return toKnowledge([], emptyVocabulary, problems);
  const glossed = await glossNames(folder, problems);
  const stems = new Set(names.map((name) => name.slice(0, -'.md'.length)));
  const turn = takeTurns();
  for (const stem of stems) {
    const files = [`articles/${stem}.md`, ...(glossed.has(stem) ? [`glosses/${stem}.yaml`] : [])];
    const stamp = seen.stampOf(folder, files);
    const article = seen.get(stem, stamp) ?? (await readArticle(stem, stamp));
    if (article) {
      articles.set(article.id, article);
      // Cut here, and remembered, so that the cutting too is done in turns.
      piecesOf(article);
    }
    await turn();
  }
  seen.only(stems);
  problems.push(...orphans(glossed, stems));
  async function readArticle(stem: string, stamp: string | null): Promise<Article | null> {
    const before = problems.length;
    const file = `articles/${stem}.md`;
    const parsed = parseArticle(await readText(folder, file, problems), file, stem, stems);
    if ('problems' in parsed) {
      // An unreadable file has been reported already.
      if (!problems.some((problem) => problem.file === file)) problems.push(...parsed.problems);
      return null;
    }
    const article = await withGlosses(parsed.article);
    // What has faults is read again each time, so that they are told each time.
    return seen.keep(stem, problems.length === before ? stamp : null, article);
  }
  async function withGlosses(article: Article): Promise<Article> {
    if (!glossed.has(article.id)) return article;
    const read = await readGlosses(folder, article, seen.last(article.id)?.glosses);
    problems.push(...read.problems);
    return { ...article, glosses: read.glosses };
  }
  const read = await readVocabulary(folder);
  problems.push(...read.problems);
  for (const article of articles.values()) problems.push(...unknownTopics(article, read.vocabulary));
  return toKnowledge([...articles.values()], read.vocabulary, problems);
}

/** Knowledge of articles that are in hand. */
export function toKnowledge(
  articles: readonly Article[],
  vocabulary: Vocabulary,
  problems: readonly Problem[] = [],
): Knowledge {
  const passages: Passage[] = [];
  const sentences: Sentence[] = [];
  for (const article of articles) {
    const own = piecesOf(article);
    for (const passage of own.passages) passages.push(passage);
    for (const sentence of own.sentences) sentences.push(sentence);
  }
  return { articles, passages, sentences, vocabulary, problems };
}

async function articleNames(folder: string, problems: Problem[]): Promise<string[] | null> {
  try {
    const entries = await readdir(join(folder, 'articles'), { withFileTypes: true });
    const named = entries.filter(({ name }) => name.endsWith('.md'));
    for (const entry of named.filter((one) => !one.isFile())) problems.push(notAFile(entry));
    for (const { name } of entries.filter((one) => RAW.test(one.name))) problems.push(notYetArticle(name));
    return named
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    problems.push({
      file: 'articles',
      line: null,
      message: missing ? 'there is no such folder' : `cannot be read (${(error as Error).message})`,
      remedy: `Set KNOWLEDGE_DIR to a folder that has an "articles" folder in it; now it is "${folder}".`,
    });
    return null;
  }
}

function notYetArticle(name: string): Problem {
  const remedy = 'Move it into the folder "inbox" while the bot runs, or import it: npm run knowledge -- import FILE.';
  return { file: `articles/${name}`, line: null, message: 'is a raw text or page and not read', remedy };
}

function notAFile(entry: Dirent): Problem {
  const [message, remedy] = entry.isSymbolicLink()
    ? ['is a symbolic link, which is not followed', 'Put the file itself there.']
    : ['is no file', 'Put articles there as files; move anything else away or drop ".md" from its name.'];
  return { file: `articles/${entry.name}`, line: null, message, remedy };
}

async function readText(folder: string, file: string, problems: Problem[]): Promise<string> {
  try {
    const path = join(folder, file);
    if ((await stat(path)).size > MOST_BYTES) throw new Error(`larger than ${MOST_BYTES / 1e6} MB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    problems.push({
      file,
      line: null,
      message: `cannot be read (${(error as Error).message})`,
      remedy: 'Make it a readable UTF-8 text file of at most 2 MB.',
    });
    return '';
  }
}

function unknownTopics(article: Article, vocabulary: Vocabulary): Problem[] {
  if (vocabulary.topics.length === 0) return [];
  return article.topics
    .filter((topic) => !vocabulary.topics.some(({ id }) => id === topic))
    .map((topic) => ({
      file: `articles/${article.id}.md`,
      line: 1,
      message: `the topic "${topic}" is not in vocabulary/topics.yaml`,
      remedy: 'Add it there, or use one that is.',
    }));
}
