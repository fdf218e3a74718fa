// Review: what waits is approved or rejected by name, also after a slip or a kill.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, importInput } from '../../src/importing/import-input.ts';
import { approve, pendingArticles, reject } from '../../src/importing/review.ts';
import { readStored } from '../../src/importing/stored-articles.ts';
import { runProgram } from '../cli/run-program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const today = '2026-01-01';
const sentence = (n: number) =>
  `Minister number ${n} said on day ${n} that the fleet of ${n} ships would sail to harbour ${n * 7} with ${n + 3} officers aboard.`;
const STORY = Array.from({ length: 12 }, (_, n) => sentence(n + 1)).join('\n\n');
const open = async (room: Folder['room'] = 'articles'): Promise<Folder> => ({
  path: folder,
  stored: await readStored(folder),
  topics: [],
  room,
});
const text = (name: string, content: string | Buffer) => ({ name, bytes: Buffer.from(content) });
const articles = () =>
  statSync(join(folder, 'articles'), { throwIfNoEntry: false }) ? readdirSync(join(folder, 'articles')) : [];

test('what waits is approved as it is, or rejected for good', async () => {
  await importInput(text('a.txt', STORY), await open('pending'), { today });
  await importInput(
    text('b.txt', STORY.replaceAll('fleet', 'squad').replaceAll('ships', 'boats')),
    await open('pending'),
    { today },
  );
  const [first, second] = await pendingArticles(folder);
  expect(articles()).toEqual([]);
  expect(await approve(folder, first?.id ?? '')).toBe(true);
  expect(await reject(folder, second?.id ?? '')).toBe(true);
  expect(await approve(folder, '../articles/x')).toBe(false);
  expect(articles()).toEqual([`${first?.id}.md`]);
  expect(await pendingArticles(folder)).toEqual([]);
  for (const [name, content] of [
    ['a.txt', STORY],
    ['b.txt', STORY.replaceAll('fleet', 'squad').replaceAll('ships', 'boats')],
  ] as const)
    expect((await importInput(text(name, content), await open('pending'), { today })).kind).toBe('unchanged');
});

test('an approval that was killed half-way is done with the next look at what waits', async () => {
  await importInput(text('a.txt', STORY), await open('pending'), { today });
  const [waiting] = await pendingArticles(folder);
  const id = waiting?.id ?? '';
  mkdirSync(join(folder, 'articles'));
  cpSync(join(folder, 'pending', `${id}.md`), join(folder, 'articles', `${id}.md`));
  const left = join(folder, '.importing', '0@elsewhere-left');
  mkdirSync(left, { recursive: true });
  writeFileSync(
    join(left, 'complete.json'),
    JSON.stringify([
      ['0', `articles/${id}.md`],
      [null, `pending/${id}.md`],
    ]),
  );
  utimesSync(left, new Date('2025-01-01'), new Date('2025-01-01'));
  const { stdout } = await runProgram('src/cli/knowledge.ts', ['pending', '--into', folder]);
  expect([stdout, articles()]).toEqual(['Nothing waits.\n', [`${id}.md`]]);
});

test('a waiting file that is no article any more is told, not approved, and may be rejected', async () => {
  await importInput(text('a.txt', STORY), await open('pending'), { today });
  const [waiting] = await pendingArticles(folder);
  const id = waiting?.id ?? '';
  writeFileSync(join(folder, 'pending', `${id}.md`), 'broken by a slip');
  const { stdout } = await runProgram('src/cli/knowledge.ts', ['pending', '--into', folder]);
  expect(stdout).toContain(`${id}\n  cannot be read as an article`);
  await expect(approve(folder, id)).rejects.toThrow('correct it, or reject it');
  expect(articles()).toEqual([]);
  expect(await reject(folder, id)).toBe(true);
});
