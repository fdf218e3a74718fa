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
 * the article still serves without it.
 */
export async function readGlosses(
  folder: string,
  article: Article,
): Promise<{ readonly glosses: readonly Gloss[]; readonly problems: readonly Problem[] }> {
  const file = `glosses/${article.id}.yaml`;
  const problems: Problem[] = [];
  try {
    const bytes = await readFile(join(folder, file));
    if (bytes.length > MOST_BYTES) throw new Error(`larger than ${MOST_BYTES / 1e6} MB`);
    const entries = parseEntries(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file, entry, problems);
    const sentences = sentencesOf(passagesOf(article));
    const glosses = entries.flatMap(({ sentence, ...said }) => {
      const meant = sentences.filter(({ text }) => text.startsWith(sentence.normalize('NFC'))).length;
      if (meant !== 1) problems.push(misplaced(file, sentence, meant));
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
    return { glosses: [], problems };
  }
}

/** The lines that a curator wrote for a sentence, in all languages. */
export function glossesOf({ passage, text }: Sentence): Gloss['lines'] {
  return passage.article.glosses?.find(({ sentence }) => text.startsWith(sentence))?.lines ?? [];
}

function misplaced(file: string, sentence: string, meant: number): Problem {
  const short = sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence;
  return {
    file,
    line: null,
    message: meant === 0 ? `no sentence of the article begins "${short}"` : `${meant} sentences begin "${short}"`,
    remedy: 'Copy the first words of the sentence from the article, as many as no other sentence begins with.',
  };
}
