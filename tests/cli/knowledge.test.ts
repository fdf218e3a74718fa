// `npm run knowledge -- check`: every problem with file, line and remedy.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, runProgram, runScript } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the project’s own knowledge has nothing to put right', async () => {
  const { status, stdout, stderr } = await runScript('knowledge', ['check']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\d+ articles in "knowledge", nothing to put right\.\n$/);
});

test('each problem is told with file, line, what and remedy, and the exit status says that there are some', async () => {
  cpSync(join(ROOT, 'knowledge'), folder, { recursive: true });
  writeFileSync(join(folder, 'articles/broken.md'), '---\nid: other-name\ntitle: ""\n---\n\nText.\n');
  writeFileSync(join(folder, 'articles/bare.md'), 'Text without front matter.\n');
  const { status, stdout, stderr } = await runProgram('src/cli/knowledge.ts', ['check', folder]);
  expect(status).toBe(1);
  expect(stdout).toContain(`${folder}/articles/bare.md:1 there is no front matter. Begin the file with`);
  expect(stdout).toMatch(/articles\/broken\.md:3 "title": .+\. Correct "title"/);
  expect(stderr).toMatch(/^\d+ to put right in ".+"; 9 articles can be used\.\n$/);
});

test('a folder that does not exist or is empty is said so', async () => {
  const missing = await runProgram('src/cli/knowledge.ts', ['check', join(folder, 'nowhere')]);
  expect(missing.status).toBe(1);
  expect(missing.stdout).toContain('there is no such folder');
  mkdirSync(join(folder, 'empty/articles'), { recursive: true });
  const empty = await runProgram('src/cli/knowledge.ts', ['check', join(folder, 'empty')]);
  expect([empty.status, empty.stdout]).toEqual([1, '']);
  expect(empty.stderr).toContain('There is no article in');
});

test.each([
  [[], 'Say what to do.'],
  [['frobnicate'], 'There is no "frobnicate".'],
  [['constructor'], 'There is no "constructor".'],
  [['check', 'a', 'b'], 'Name one folder only.'],
  [['check', '--frob'], "Unknown option '--frob'."],
])('wrong usage %j is one sentence with the right one', async (args, sentence) => {
  const { status, stdout, stderr } = await runProgram('src/cli/knowledge.ts', args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('Usage: npm run knowledge -- check [DIR]');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
