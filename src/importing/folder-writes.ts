// Folder writes: several files put into a folder together, so that a kill at any moment leaves none or all of them.
import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { Refusal } from './draft.ts';
import { HOLDER, holderOf, mayBeAtWork } from './holder.ts';
import { makeFolder } from './make-folder.ts';

/** Where files wait until all of them are written. */
const STAGING = '.importing';
/** Its presence says that all are: from here on the move is finished, by this process or by the next. */
const COMPLETE = 'complete.json';

/** Path in the folder ("articles/a.md") → content; null removes the file. */
export type Writes = ReadonlyMap<string, string | Uint8Array | null>;

/** This process's own. */
const underWay = new Set<string>();

export async function writeTogether(folder: string, writes: Writes): Promise<void> {
  if (writes.size === 0) return;
  for (const path of writes.keys()) await refuseEscape(folder, path);
  const staging = join(folder, STAGING, `${HOLDER}-${randomUUID()}`);
  underWay.add(staging);
  try {
    await stage(staging, writes);
    await finish(folder, staging);
  } finally {
    underWay.delete(staging);
  }
}

async function stage(staging: string, writes: Writes): Promise<void> {
  await makeFolder(staging);
  const moves: [staged: string | null, path: string][] = [];
  const writing: Promise<void>[] = [];
  for (const [path, content] of [...writes].sort(inOrder)) {
    const staged = content === null ? null : String(moves.length);
    if (staged !== null) writing.push(writeDurably(join(staging, staged), content ?? ''));
    moves.push([staged, path]);
  }
  await Promise.all(writing);
  await writeDurably(join(staging, 'moves'), JSON.stringify(moves));
  await rename(join(staging, 'moves'), join(staging, COMPLETE));
  await makeDurable(staging);
}

type Write = readonly [path: string, content: string | Uint8Array | null];

/** What articles lead to comes before them, and what goes away goes last: one article appears in one step. */
function inOrder([a, one]: Write, [b, other]: Write): number {
  const rank = (path: string, content: unknown) => (content === null ? 2 : /^(articles|pending)\//.test(path) ? 1 : 0);
  return rank(a, one) - rank(b, other);
}

/** On the disk when it returns, so that not even a power cut leaves a name without its text. */
async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The same for the names in a folder. */
async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network drives know no such thing for folders.
    if (!/^(EINVAL|EPERM|ENOTSUP|EISDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

async function finish(folder: string, staging: string): Promise<void> {
  const touched = new Set<string>();
  const moves = JSON.parse(await readFile(join(staging, COMPLETE), 'utf8')) as [string | null, string][];
  for (const [staged, path] of moves) {
    await refuseEscape(folder, path);
    const target = join(folder, path);
    if (staged === null) await rm(target, { force: true });
    else {
      await makeFolder(dirname(target));
      // Missing when an earlier, killed move got this far.
      await rename(join(staging, staged), target).catch(ignoreMissing);
    }
    touched.add(dirname(target));
  }
  for (const parent of touched) await makeDurable(parent).catch(ignoreMissing);
  await rm(staging, { recursive: true, force: true });
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** Does anything wait there to be moved or cleared away? */
export async function isUnfinished(folder: string): Promise<boolean> {
  return (await readdir(join(folder, STAGING)).catch(() => [])).length > 0;
}

/** Finishes what killed imports had complete, and clears away what they had not. Others' running writes stay. */
export async function recover(folder: string): Promise<void> {
  const names = await readdir(join(folder, STAGING)).catch(() => []);
  for (const name of names) {
    const staging = join(folder, STAGING, name);
    if (await isUnderWay(staging)) continue;
    const complete = await lstat(join(staging, COMPLETE)).catch(() => null);
    if (complete) await finish(folder, staging);
    else await rm(staging, { recursive: true, force: true });
  }
}

/**
 * In a container every start has the same process id: what lay there before this one began, and is none of its writes,
 * is an earlier one's.
 */
async function isUnderWay(staging: string): Promise<boolean> {
  const holder = holderOf(basename(staging).split('-')[0] ?? '');
  const found = await lstat(staging).catch(() => null);
  if (found === null || underWay.has(staging)) return true;
  if (holder.isHere && holder.pid === process.pid) return found.mtimeMs >= performance.timeOrigin;
  return mayBeAtWork(holder, performance.timeOrigin + performance.now() - found.mtimeMs);
}

/** A path that leaves the folder, by its name or through a symbolic link, is refused. */
async function refuseEscape(folder: string, path: string): Promise<void> {
  const inside = relative(folder, join(folder, path));
  if (inside.startsWith('..') || path.startsWith('/'))
    throw new Refusal(`"${path}" lies outside the knowledge folder.`);
  const root = await realpath(folder);
  let parent = dirname(join(folder, path));
  let real = await realpath(parent).catch(() => null);
  while (real === null) {
    parent = dirname(parent);
    real = await realpath(parent).catch(() => null);
  }
  const where = relative(root, real);
  if (where.startsWith('..') || where.startsWith('/'))
    throw new Refusal(
      `"${dirname(path)}" in the knowledge folder leads out of it by a symbolic link; make it a folder.`,
    );
}
