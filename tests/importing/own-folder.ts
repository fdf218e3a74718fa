// A knowledge folder of its own for each test of a file, with texts that are long enough to be articles.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Folder } from '../../src/importing/import-input.ts';
import { readStored } from '../../src/importing/stored-articles.ts';

export const today = '2026-01-01';
export const sentence = (n: number) =>
  `Minister number ${n} said on day ${n} that the fleet of ${n} ships would sail to harbour ${n * 7} with ${n + 3} officers aboard.`;
export const STORY = Array.from({ length: 12 }, (_, n) => sentence(n + 1)).join('\n\n');
export const text = (name: string, content: string | Buffer) => ({ name, bytes: Buffer.from(content) });

/** `path` is another one in each test, and gone after it. */
export function ownFolder() {
  const own = {
    path: '',
    open: async (room: Folder['room'] = 'articles'): Promise<Folder> => ({
      path: own.path,
      stored: await readStored(own.path),
      topics: [],
      room,
    }),
    /** Names of the article files. */
    articles: () =>
      statSync(join(own.path, 'articles'), { throwIfNoEntry: false }) ? readdirSync(join(own.path, 'articles')) : [],
  };
  beforeEach(() => {
    own.path = mkdtempSync(join(tmpdir(), 'import-'));
  });
  afterEach(() => rmSync(own.path, { recursive: true }));
  return own;
}
