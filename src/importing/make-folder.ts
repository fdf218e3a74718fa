// Make folder: a folder with those around it, where it is not there yet.
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** One after the other: mkdir's own way never ends where a system refuses names, as in /proc. Throws what mkdir throws. */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(path); !(await stat(at).catch(() => null)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
      // Another process was quicker.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
