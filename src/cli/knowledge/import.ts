// `npm run knowledge -- import PATH…`: files, folders and addresses → articles, with a report of all that was done.
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MOST_BYTES } from '../../importing/decode.ts';
import { Refusal } from '../../importing/draft.ts';
import { type Input, importInput, type Outcome } from '../../importing/import-input.ts';
import { outcomeLines } from '../../importing/report.ts';
import { createWebReader } from '../../importing/web-reader.ts';
import { Stop } from '../entry.ts';
import { openConfig } from '../open-study.ts';
import { openFolder, writing } from './open-folder.ts';
import { createProgress } from './progress.ts';

const ADDRESS = /^https?:\/\//i;
const NO_FILE = 'It is no file that can be read to its end.';
const USAGE = 'npm run knowledge -- import PATH… [--into DIR] [--publisher NAME] [--url URL] [--published YYYY-MM-DD]';

export async function importArticles(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      into: { type: 'string' },
      publisher: { type: 'string' },
      url: { type: 'string' },
      published: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Stop(`Name a file, a folder or an address. Usage: ${USAGE}`, 2);
  if (values.url && !/^https?:\/\/./.test(values.url)) throw new Stop('--url must begin with http:// or https://.', 2);
  const config = openConfig();
  const today = Temporal.Now.plainDateISO().toString();
  const known = { today, publisher: values.publisher, url: values.url, published: values.published };
  const folder = await openFolder(values.into ?? config.knowledgeDir);
  const web = createWebReader({ allowPrivateAddresses: config.allowPrivateAddresses });
  const sources = await sourcesOf(positionals);
  const progress = createProgress(process.stderr, sources.length, () => performance.now());
  let refused = 0;
  for (const source of sources) {
    const input = typeof source === 'string' ? await readInput(source, (url) => web.read(url)) : source;
    const outcome: Outcome =
      'why' in input
        ? { kind: 'refused', ...input }
        : await writing(folder.path, () => importInput(input, folder, known));
    if (outcome.kind === 'refused') refused++;
    progress.clear();
    process.stdout.write(`${outcomeLines(outcome).join('\n')}\n`);
    progress.step();
  }
  await web.close();
  if (refused > 0) throw new Stop(`${refused} of the inputs gave no article.`);
}

type Unread = { readonly name: string; readonly why: string };

/** Files and addresses to read, and what was met on the way that is neither. */
async function sourcesOf(paths: readonly string[]): Promise<(string | Unread)[]> {
  const sources: (string | Unread)[] = [];
  for (const path of paths) {
    if (ADDRESS.test(path)) sources.push(path);
    else for await (const file of filesIn(path)) sources.push(file);
  }
  return sources;
}

/** Files of a folder and its folders, by name; what is hidden is passed over, and a link may lead anywhere. */
async function* filesIn(path: string): AsyncGenerator<string | Unread> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return yield path;
  for (const name of (await readdir(path)).sort()) {
    if (name.startsWith('.')) continue;
    const inner = join(path, name);
    const entry = await lstat(inner);
    if (entry.isDirectory()) yield* filesIn(inner);
    else if (entry.isFile()) yield inner;
    else if (entry.isSymbolicLink())
      yield { name: inner, why: 'It is a symbolic link, which is not followed; name the file that it leads to.' };
    else yield { name: inner, why: NO_FILE };
  }
}

async function readInput(source: string, read: (url: string) => Promise<Input>): Promise<Input | Unread> {
  try {
    if (ADDRESS.test(source)) return await read(source);
    const found = await stat(source);
    // A pipe or a device may have no end.
    if (!found.isFile()) return { name: source, why: NO_FILE };
    if (found.size > MOST_BYTES)
      return { name: source, why: `It is larger than ${MOST_BYTES / 1e6} MB; an article is not.` };
    return { name: source, bytes: await readFile(source) };
  } catch (error) {
    return unread(source, error);
  }
}

function unread(name: string, error: unknown): Unread {
  if (error instanceof Refusal) return { name, why: error.message };
  const { code } = error as NodeJS.ErrnoException;
  const why = { ENOENT: 'It does not exist.', EACCES: 'It may not be read.' }[code ?? ''];
  if (!why) throw error;
  return { name, why };
}
