// Opening a folder for importing: made, recovered, read; what the disk refuses is said in one sentence.
import { stat } from 'node:fs/promises';
import { Refusal } from '../../importing/draft.ts';
import { readFeedsFile } from '../../importing/feeds-file.ts';
import { recover } from '../../importing/folder-writes.ts';
import type { Folder } from '../../importing/import-input.ts';
import { makeFolder } from '../../importing/make-folder.ts';
import { readStored } from '../../importing/stored-articles.ts';
import { readVocabulary } from '../../knowledge/vocabulary-files.ts';
import { Stop } from '../entry.ts';

/** The folder ready for importing. */
export async function openFolder(path: string): Promise<Folder> {
  if (path.trim() === '') throw new Stop('--into names no folder.', 2);
  await writing(path, () => makeFolder(path));
  if (!(await stat(path)).isDirectory()) throw new Stop(`"${path}" is no folder; name one for the articles.`);
  await recovered(path);
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

/** Finishes or clears away what a killed import left. */
export async function recovered(path: string): Promise<void> {
  await writing(path, () => recover(path));
}

/** Work that writes into a folder; a full, read-only or foreign disk ends the program with a sentence. */
export async function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(error.message);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!code || !syscall) throw error;
    const why = WHY[code] ?? code;
    throw new Stop(`"${folder}" cannot be written to (${why}); name another folder, or make room and leave to write.`);
  }
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOENT: 'the system makes no folder there',
  ENOTDIR: 'what it lies in is no folder',
  ENAMETOOLONG: 'its name is too long',
};
