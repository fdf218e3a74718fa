// Gloss files: what the sentences of an article say in the words that readers use, checked against the article.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { LanguageCode } from '../languages/index.ts';
import type { Article, Gloss, Sentence } from './article.ts';
import type { Problem } from './knowledge.ts';
import { passagesOf, sentencesOf } from './passages.ts';
import { parseEntries } from './vocabulary-files.ts';

const lines = z.array(z.string().trim().min(1)).default([]);
const entry = z.strictObject({ sentence: z.string().trim().min(1), en: lines, vi: lines, fr: lines });

const LANGUAGES: readonly LanguageCode[] = ['en', 'vi', 'fr'];
/** Largest file of glosses read, bytes. */
const MOST_BYTES = 2_000_000;

/** Ids of the articles that have a file of glosses; none where there is no such folder. */
export async function glossNames(folder: string, problems: Problem[]): Promise<ReadonlySet<string>> {
  try {
    const names = await readdir(join(folder, 'glosses'));
    return new Set(names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      problems.push({
        file: 'glosses',
        line: null,
        message: `cannot be read (${(error as Error).message})`,
        remedy: 'Make it a readable folder, or remove it.',
      });
    return new Set();
  }
}

/**
 * Reads `folder`/glosses/ID.yaml. An entry that fits no sentence of the article, or several, is left out and reported:
 * the article still serves without it. Of a file that cannot be read at all `before` goes on to serve, as far as it fits.
 */
export async function readGlosses(
  folder: string,
  article: Article,
  before: readonly Gloss[] = [],
): Promise<{ readonly glosses: readonly Gloss[]; readonly problems: readonly Problem[] }> {
  const file = `glosses/${article.id}.yaml`;
  const problems: Problem[] = [];
  const sentences = sentencesOf(passagesOf(article));
  const meantBy = (words: string) => sentences.filter(({ text }) => text.startsWith(words)).length;
  try {
    const bytes = await readFile(join(folder, file));
    if (bytes.length > MOST_BYTES) throw new Error(`larger than ${MOST_BYTES / 1e6} MB`);
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const entries = parseEntries(source, file, entry, problems);
    if (entries.length === 0 && problems.length > 0) return { glosses: fitting(), problems };
    const glosses = entries.flatMap(({ sentence, ...said }) => {
      const meant = meantBy(sentence.normalize('NFC'));
      if (meant !== 1) problems.push(misplaced(file, lineOf(source, sentence), sentence, meant));
      const lines = LANGUAGES.flatMap((language) => said[language].map((text) => ({ language, text })));
      return meant === 1 ? [{ sentence: sentence.normalize('NFC'), lines }] : [];
    });
    return { glosses, problems };
  } catch (error) {
    problems.push({
      file,
      line: null,
      message: `cannot be read (${(error as Error).message})`,
      remedy: 'Make it a readable UTF-8 text file of at most 2 MB.',
    });
    return { glosses: fitting(), problems };
  }
  function fitting(): readonly Gloss[] {
    return before.filter(({ sentence }) => meantBy(sentence) === 1);
  }
}

/** Files of glosses that belong to no article. */
export function orphans(glossed: ReadonlySet<string>, articles: ReadonlySet<string>): Problem[] {
  return [...glossed]
    .filter((id) => !articles.has(id))
    .map((id) => ({
      file: `glosses/${id}.yaml`,
      line: null,
      message: `there is no article "${id}"`,
      remedy: 'Give the file the name of its article, or remove it.',
    }));
}

/** The lines that a curator wrote for a sentence, in all languages. */
export function glossesOf({ passage, text }: Sentence): Gloss['lines'] {
  return passage.article.glosses?.find(({ sentence }) => text.startsWith(sentence))?.lines ?? [];
}

/** Line of the entry for a sentence, from 1; null where the file writes it in another way. */
function lineOf(source: string, sentence: string): number | null {
  const index = source.split('\n').findIndex((line) => /^- *sentence:/.test(line) && line.includes(sentence));
  return index < 0 ? null : index + 1;
}

function misplaced(file: string, line: number | null, sentence: string, meant: number): Problem {
  const short = sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence;
  return {
    file,
    line,
    message: meant === 0 ? `no sentence of the article begins "${short}"` : `${meant} sentences begin "${short}"`,
    remedy: 'Copy the first words of the sentence from the article, as many as no other sentence begins with.',
  };
}
