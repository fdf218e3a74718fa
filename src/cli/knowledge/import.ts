// `npm run knowledge -- import PATH…`: files, folders and addresses → articles, with a report of all that was done.
import { lstat, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MOST_BYTES } from '../../importing/decode.ts';
import { Refusal } from '../../importing/draft.ts';
import { readFeedsFile } from '../../importing/feeds-file.ts';
import { recover } from '../../importing/folder-writes.ts';
import { type Folder, type Input, importInput, type Outcome } from '../../importing/import-input.ts';
import { outcomeLines } from '../../importing/report.ts';
import { readStored } from '../../importing/stored-articles.ts';
import { createWebReader } from '../../importing/web-reader.ts';
import { readVocabulary } from '../../knowledge/vocabulary-files.ts';
import { Stop } from '../entry.ts';
import { openConfig } from '../open-study.ts';

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
  let refused = 0;
  let done = 0;
  for await (const input of inputsOf(positionals, (url) => web.read(url))) {
    const outcome: Outcome = 'why' in input ? { kind: 'refused', ...input } : await importInput(input, folder, known);
    if (outcome.kind === 'refused') refused++;
    process.stdout.write(`${outcomeLines(outcome, folder.room).join('\n')}\n`);
    if (process.stderr.isTTY) process.stderr.write(`\r${++done} read\r`);
  }
  await web.close();
  if (refused > 0) throw new Stop(`${refused} of the inputs gave no article.`);
}

/** The folder ready for importing: finished or cleared of what a killed import left. */
export async function openFolder(path: string): Promise<Folder> {
  await mkdir(path, { recursive: true });
  try {
    await recover(path);
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(error.message);
    throw error;
  }
  const { vocabulary } = await readVocabulary(path);
  const feeds = await readFeedsFile(path);
  if ('problem' in feeds) throw new Stop(feeds.problem);
  return {
    path,
    stored: await readStored(path),
    topics: vocabulary.topics,
    room: feeds.review ? 'pending' : 'articles',
  };
}

type Unread = { readonly name: string; readonly why: string };

async function* inputsOf(
  paths: readonly string[],
  read: (url: string) => Promise<Input>,
): AsyncGenerator<Input | Unread> {
  for (const path of paths) {
    if (/^https?:\/\//i.test(path)) yield await read(path).catch((error: unknown) => unread(path, error));
    else for await (const file of filesIn(path)) yield await readFileInput(file);
  }
}

/** Files of a folder and its folders, by name; what is hidden, and links, which may lead anywhere, are passed over. */
async function* filesIn(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return yield path;
  for (const name of (await readdir(path)).sort()) {
    if (name.startsWith('.')) continue;
    const inner = await lstat(join(path, name));
    if (inner.isDirectory()) yield* filesIn(join(path, name));
    else if (inner.isFile()) yield join(path, name);
  }
}

async function readFileInput(name: string): Promise<Input | Unread> {
  try {
    const { size } = await stat(name);
    if (size > MOST_BYTES) return { name, why: `It is larger than ${MOST_BYTES / 1e6} MB; an article is not.` };
    return { name, bytes: await readFile(name) };
  } catch (error) {
    return unread(name, error);
  }
}

function unread(name: string, error: unknown): Unread {
  if (error instanceof Refusal) return { name, why: error.message };
  const { code } = error as NodeJS.ErrnoException;
  const why = { ENOENT: 'It does not exist.', EACCES: 'It may not be read.' }[code ?? ''];
  if (!why) throw error;
  return { name, why };
}
