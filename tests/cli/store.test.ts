// `npm run store`: a file that cannot be written or restored is one sentence, and nothing is half done.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (...args: string[]) =>
  runProgram('src/cli/store.ts', args, { env: { DATABASE_URL: `sqlite:${join(folder, 'a.db')}` } });

test.each([
  ['in a folder that is not there', join(folder, 'none', 'backup')],
  ['in the place of a folder', folder],
])('a backup %s', async (_, file) => {
  const { status, stdout, stderr } = await run('backup', file);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^".+" cannot be written \(.+\); name a file in a folder that is there\.\n$/);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test.each([
  ['is none', 'What is new?', 'line 1 is not JSON'],
  ['has a row of another bot', '{"format":"partnership-bot-store-1"}\n{"table":"x","row":{}}', 'line 2 is no row'],
  [
    'has a row that no table takes',
    '{"format":"partnership-bot-store-1"}\n{"table":"answered","row":{"id":"a","moment":"b"}}',
    'the database does not take its rows of "answered"',
  ],
])('a backup that %s is not restored', async (_, content, why) => {
  const file = join(folder, 'backup');
  writeFileSync(file, content);
  const { status, stdout, stderr } = await run('restore', file);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^".+" cannot be restored: .+\.\n$/);
  expect(stderr).toContain(why);
});
