// Followed stored: what a folder holds, kept in hand by a process that runs on; only what has changed is read again.
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOMS, readFileInto, readRejectedInto, readStored, type StoredArticles } from './stored-articles.ts';

/** Gives what the folder holds now. Whoever imports into it may use it at the same time. */
export type FollowedStored = () => Promise<StoredArticles>;

/** Nothing is read before it is first asked for. */
export function followStored(folder: string): FollowedStored {
  let stored: StoredArticles | null = null;
  let stamps: ReadonlyMap<string, string> = new Map();
  let reading: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<StoredArticles> => {
    // Taken before reading: what changes meanwhile is read the next time.
    const current = await stampsOf(folder);
    const held = [...stamps.keys(), ...(stored?.paths() ?? [])];
    if (stored === null || held.some((path) => !current.has(path))) stored = await readStored(folder);
    else {
      for (const [path, stamp] of current) if (stamps.get(path) !== stamp) await readFileInto(stored, folder, path);
      await readRejectedInto(stored, folder);
    }
    stamps = current;
    return stored;
  };
  return () => {
    const next = reading.then(read);
    // Whoever comes next waits for the end, not for success.
    reading = next.catch(() => {});
    return next;
  };
}

/** Of every file, by its path in the folder ("articles/a.md"). */
async function stampsOf(folder: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for (const room of ROOMS) {
    const names = (await readdir(join(folder, room)).catch(() => [])).filter((name) => name.endsWith('.md'));
    const found = await Promise.all(names.map((name) => lstat(join(folder, room, name)).catch(() => null)));
    for (const [i, name] of names.entries()) {
      const stat = found[i];
      if (stat) stamps.set(`${room}/${name}`, `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`);
    }
  }
  return stamps;
}
