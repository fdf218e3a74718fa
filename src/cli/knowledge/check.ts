// `npm run knowledge -- check [DIR]`: every problem of a knowledge folder with file, line and remedy.
import { parseArgs } from 'node:util';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { Stop } from '../entry.ts';
import { openConfig, problemLine } from '../open-study.ts';
import { recovered } from './open-folder.ts';

export async function check(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new Stop('Name one folder only. Usage: npm run knowledge -- check [DIR]', 2);
  const folder = positionals[0] ?? openConfig().knowledgeDir;
  // What a killed import had complete belongs to the folder.
  await recovered(folder);
  const { articles, problems } = await readKnowledge(folder);
  for (const problem of problems) process.stdout.write(`${problemLine(problem, folder)}\n`);
  if (problems.length > 0)
    throw new Stop(`${problems.length} to put right in "${folder}"; ${articles.length} articles can be used.`);
  if (articles.length === 0)
    throw new Stop(`There is no article in "${folder}/articles"; add one as the README there says.`);
  process.stdout.write(`${articles.length} articles in "${folder}", nothing to put right.\n`);
}
