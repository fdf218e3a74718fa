// A kill at any moment of an import leaves whole articles only, and the next import completes it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { ROOT, runProgram } from '../cli/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const input = join(folder, 'input');
const into = join(folder, 'knowledge');
const FILES = 60;
/** Each tells two stories: its own, and a teaser, which come together or not at all. */
const TEASER =
  'Related\n\nHarbour number NUMBER opens its gates\n\nThe harbour of town NUMBER opened its gates to ships of all kinds.';
afterAll(() => rmSync(folder, { recursive: true }));

const args = ['import', input, '--into', into];

/** Every article is whole, has its original, and came with its teaser. */
async function expectWhole(): Promise<number> {
  const { articles, problems } = await readKnowledge(into);
  expect(problems.filter(({ file }) => file !== 'articles')).toEqual([]);
  const own = articles.filter(({ title }) => title.startsWith('Story'));
  for (const { id, title } of own) {
    const text = readFileSync(join(into, 'articles', `${id}.md`), 'utf8');
    const [, original = ''] = /original: "?([0-9a-f]{64}\.gz)/.exec(text) ?? [];
    expect(gunzipSync(readFileSync(join(into, 'originals', original))).toString()).toContain(title);
  }
  return articles.length;
}

/** Kills when so many articles have been told, and a few milliseconds have passed. */
async function runAndKill(after: number, delay: number): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/knowledge.ts'), ...args], {
    env: { PATH: process.env.PATH ?? '' },
  });
  let told = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString().split('articles/').length - 1;
    if (told >= after) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await new Promise((resolve) => child.once('close', resolve));
}

test('killed at many moments, then run to its end', async () => {
  mkdirSync(input);
  for (let i = 0; i < FILES; i++)
    writeFileSync(
      join(input, `${i}.txt`),
      `Story number ${i} is told here\n\n${Array.from({ length: 40 }, (_, n) => `w${i}x${n}`).join(' ')}.\n\n${TEASER.replaceAll('NUMBER', String(i))}`,
    );
  for (const [after, delay] of [1, 3, 7, 13, 21].map((n) => [n, n % 4] as const)) {
    await runAndKill(after, delay);
    await expectWhole();
    // Whatever was under way is finished or gone with the next look at the folder.
    await runProgram('src/cli/knowledge.ts', ['check', into]);
    expect((await expectWhole()) % 2).toBe(0);
  }
  expect((await runProgram('src/cli/knowledge.ts', args)).status).toBe(0);
  expect(await expectWhole()).toBe(2 * FILES);
  expect(readdirSync(join(into, 'originals'))).toHaveLength(FILES);
  expect(existsSync(join(into, '.importing')) ? readdirSync(join(into, '.importing')) : []).toEqual([]);
}, 120_000);
