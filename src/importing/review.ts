// Review: articles that wait in pending/ are approved into articles/, or rejected and remembered as such.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './draft.ts';
import { writeTogether } from './folder-writes.ts';
import { REJECTED, readOne, type Stored } from './stored-articles.ts';

/** What waits, by id. */
export async function pendingArticles(folder: string): Promise<Stored[]> {
  const names = (await readdir(join(folder, 'pending')).catch(() => [])).filter((name) => name.endsWith('.md')).sort();
  const all = names.map(async (name) =>
    readOne(await readFile(join(folder, 'pending', name), 'utf8'), 'pending', name.slice(0, -3)),
  );
  return (await Promise.all(all)).filter((one) => one !== null);
}

/**
 * The file moves as it is, so that a curator's corrections in it stay. False where nothing of that id waits; throws a
 * Refusal where an article of that name has come in the meantime.
 */
export async function approve(folder: string, id: string): Promise<boolean> {
  const source = await waiting(folder, id);
  if (source === null) return false;
  if (await stat(join(folder, 'articles', `${id}.md`)).catch(() => null))
    throw new Refusal(`"articles/${id}.md" is there already; rename one of the two, and the id in it.`);
  await writeTogether(
    folder,
    new Map([
      [`articles/${id}.md`, source],
      [`pending/${id}.md`, null],
    ]),
  );
  return true;
}

/** The hash of its original is kept, so that the next reading of the feed does not bring it back. */
export async function reject(folder: string, id: string): Promise<boolean> {
  const source = await waiting(folder, id);
  if (source === null) return false;
  const hash = readOne(source, 'pending', id)?.front.originalHash;
  const known = await readFile(join(folder, REJECTED), 'utf8').catch(() => '');
  const rejected: [string, string][] = typeof hash === 'string' ? [[REJECTED, `${known}${hash}\n`]] : [];
  await writeTogether(folder, new Map<string, string | null>([...rejected, [`pending/${id}.md`, null]]));
  return true;
}

async function waiting(folder: string, id: string): Promise<string | null> {
  // An id names a file of the folder, never a path.
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return null;
  return readFile(join(folder, 'pending', `${id}.md`), 'utf8').catch(() => null);
}
