// Review: what waits is approved or rejected by name, also after a slip or a kill.
import { cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importInput } from '../../src/importing/import-input.ts';
import { approve, pendingArticles, reject } from '../../src/importing/review.ts';
import { runProgram } from '../cli/run-program.ts';
import { ownFolder, STORY, text, today } from './own-folder.ts';

const own = ownFolder();
const { open, articles } = own;

test('what waits is approved as it is, or rejected for good', async () => {
  await importInput(text('a.txt', STORY), await open('pending'), { today });
  await importInput(
    text('b.txt', STORY.replaceAll('fleet', 'squad').replaceAll('ships', 'boats')),
    await open('pending'),
    { today },
  );
  const [first, second] = await pendingArticles(own.path);
  expect(articles()).toEqual([]);
  expect(await approve(own.path, first?.id ?? '')).toBe(true);
  expect(await reject(own.path, second?.id ?? '')).toBe(true);
  expect(await approve(own.path, '../articles/x')).toBe(false);
  expect(articles()).toEqual([`${first?.id}.md`]);
  expect(await pendingArticles(own.path)).toEqual([]);
  for (const [name, content] of [
    ['a.txt', STORY],
    ['b.txt', STORY.replaceAll('fleet', 'squad').replaceAll('ships', 'boats')],
  ] as const)
    expect((await importInput(text(name, content), await open('pending'), { today })).kind).toBe('unchanged');
});

test('an approval that was killed half-way is done with the next look at what waits', async () => {
  await importInput(text('a.txt', STORY), await open('pending'), { today });
  const [waiting] = await pendingArticles(own.path);
  const id = waiting?.id ?? '';
  mkdirSync(join(own.path, 'articles'));
  cpSync(join(own.path, 'pending', `${id}.md`), join(own.path, 'articles', `${id}.md`));
  const left = join(own.path, '.importing', '0@elsewhere-left');
  mkdirSync(left, { recursive: true });
  writeFileSync(
    join(left, 'complete.json'),
    JSON.stringify([
      ['0', `articles/${id}.md`],
      [null, `pending/${id}.md`],
    ]),
  );
  utimesSync(left, new Date('2025-01-01'), new Date('2025-01-01'));
  const { stdout } = await runProgram('src/cli/knowledge.ts', ['pending', '--into', own.path]);
  expect([stdout, articles()]).toEqual(['Nothing waits.\n', [`${id}.md`]]);
});

test('a waiting file that is no article any more is told, not approved, and may be rejected', async () => {
  await importInput(text('a.txt', STORY), await open('pending'), { today });
  const [waiting] = await pendingArticles(own.path);
  const id = waiting?.id ?? '';
  writeFileSync(join(own.path, 'pending', `${id}.md`), 'broken by a slip');
  const { stdout } = await runProgram('src/cli/knowledge.ts', ['pending', '--into', own.path]);
  expect(stdout).toContain(`${id}\n  cannot be read as an article`);
  await expect(approve(own.path, id)).rejects.toThrow('correct it, or reject it');
  expect(articles()).toEqual([]);
  expect(await reject(own.path, id)).toBe(true);
});
