// Opening the study: configuration and knowledge folder → something that answers, or one sentence why not.

import type { Study } from '../answering/study.ts';
import { type Config, readConfig } from '../config.ts';
import type { Problem } from '../knowledge/knowledge.ts';
import { Stop } from './entry.ts';
import { type Library, openLibrary } from './library.ts';

/** The configuration; every problem with it on its own line. */
export function openConfig(): Config {
  const read = readConfig();
  if ('problems' in read) throw new Stop(read.problems.join('\n'));
  return read.config;
}

/**
 * Reads, indexes and prepares a knowledge folder. What cannot be used is reported and left out. `library`: where what
 * was made of it is kept, for whoever follows its changes.
 */
export async function openStudy(
  folder: string,
  report: (line: string) => void,
  library: Library = openLibrary(folder),
): Promise<Study> {
  const knowledge = await library.read();
  const { articles, problems } = knowledge;
  // A folder that cannot be read is one problem, said in one sentence.
  const unreadable = problems.find(({ file }) => file === 'articles');
  if (unreadable) throw new Stop(problemLine(unreadable, folder));
  for (const problem of problems) report(problemLine(problem, folder));
  if (articles.length === 0) {
    throw new Stop(
      `There is no article to answer from in "${folder}"; set KNOWLEDGE_DIR to a knowledge folder with articles in it.`,
    );
  }
  return library.study(knowledge);
}

/** "knowledge/articles/a.md:3 message. Remedy." */
export function problemLine({ file, line, message, remedy }: Problem, folder: string): string {
  return `${folder.replace(/\/+$/, '')}/${file}${line === null ? '' : `:${line}`} ${message}. ${remedy}`;
}
