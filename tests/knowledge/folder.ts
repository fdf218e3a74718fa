// A knowledge folder on disk for the length of one test.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes `files` (path → content) into a new folder, runs the test in it, and removes it. */
export async function inFolder(
  files: Readonly<Record<string, string | Buffer>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await test(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
