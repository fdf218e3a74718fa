// `npm run knowledge -- gaps`: terms asked about in vain and readers' words on answers, the most frequent first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'gaps-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { DATABASE_URL: `sqlite:${join(folder, 'gaps.db')}` };
const run = (...args: string[]) => runProgram('src/cli/knowledge.ts', ['gaps', ...args], { env });

test('says so when there are none, counts them when there are', async () => {
  expect((await run()).stdout).toBe('No question has gone without an answer yet.\n');
  const store = await openStore(env.DATABASE_URL);
  await store.countUnanswered(['visa', 'fees']);
  await store.countUnanswered(['visa']);
  const place = { platform: 'slack', workspace: 'w', channel: 'c', user: 'u' } as const;
  await store.memory.saveFeedback({ ...place, message: '1', verdict: 'missing', about: 'visa fees' });
  await store.memory.saveFeedback({ ...place, message: '2', verdict: 'helpful', about: 'a#1' });
  await store.close();
  expect((await run()).stdout).toBe(
    'Asked about without an answer:\n  2 × visa\n  1 × fees\nWhat readers said:\n  1 × missing: visa fees\n',
  );
  expect((await run('--most', 'x')).status).toBe(2);
});
