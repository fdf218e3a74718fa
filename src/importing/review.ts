// Review: articles that wait in pending/ are approved into articles/, or rejected and remembered as such.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './draft.ts';
import { writeTogether } from './folder-writes.ts';
import { oldVersion } from './join-stored.ts';
import { REJECTED, readOne, type Stored } from './stored-articles.ts';

/** What waits, by id. */
export async function pendingArticles(folder: string): Promise<Stored[]> {
  return (await readPending(folder)).waiting;
}

/** What waits, and the ids of files that no longer are articles, by a slip in their front matter. */
export async function readPending(folder: string): Promise<{ waiting: Stored[]; broken: string[] }> {
  const names = (await readdir(join(folder, 'pending')).catch(() => [])).filter((name) => name.endsWith('.md')).sort();
  const waiting: Stored[] = [];
  const broken: string[] = [];
  for (const id of names.map((name) => name.slice(0, -'.md'.length))) {
    const source = await readFile(join(folder, 'pending', `${id}.md`), 'utf8').catch(() => '');
    const one = readOne(source, 'pending', id);
    if (one) waiting.push(one);
    else broken.push(id);
  }
  return { waiting, broken };
}

/**
 * The file moves as it is, so that a curator's corrections in it stay; the version before it goes to versions/. False
 * where nothing of that id waits; throws a Refusal where another article of that name has come in the meantime.
 */
export async function approve(folder: string, id: string): Promise<boolean> {
  const source = await waiting(folder, id);
  if (source === null) return false;
  const present = await readFile(join(folder, 'articles', `${id}.md`), 'utf8').catch(() => null);
  const before = present === null ? null : readOne(present, 'articles', id);
  const after = readOne(source, 'pending', id);
  if (!after) throw new Refusal(`"pending/${id}.md" cannot be read as an article; correct it, or reject it.`);
  if (present !== null && !(before && versionOf(after) > versionOf(before)))
    throw new Refusal(`"articles/${id}.md" is there already; rename one of the two, and the id in it.`);
  await writeTogether(
    folder,
    new Map([
      ...(before && present !== null ? [[oldVersion(before), present] as const] : []),
      [`articles/${id}.md`, source],
      [`pending/${id}.md`, null],
    ]),
  );
  return true;
}

function versionOf({ front }: Stored): number {
  return Number(front.version ?? 1);
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
