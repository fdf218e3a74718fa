// A kill at any moment of an import leaves whole articles only, and the next import completes it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { ROOT, runProgram } from '../cli/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('killed after ever more of its files, then run to its end', async () => {
  const input = join(folder, 'input');
  const into = join(folder, 'knowledge');
  mkdirSync(input);
  const files = 60;
  for (let i = 0; i < files; i++)
    writeFileSync(
      join(input, `${i}.txt`),
      `Story number ${i} is told here. ${Array.from({ length: 40 }, (_, n) => `w${i}x${n}`).join(' ')}.`,
    );
  const args = ['import', input, '--into', into];
  for (const after of [1, 15, 30]) {
    const child = spawn(process.execPath, [join(ROOT, 'src/cli/knowledge.ts'), ...args], {
      env: { PATH: process.env.PATH ?? '' },
    });
    let lines = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString().split('articles/').length - 1;
      if (lines >= after) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.once('close', resolve));
    const { articles, problems } = await readKnowledge(into);
    expect(problems).toEqual([]);
    expect(articles.length).toBeGreaterThan(0);
  }
  expect((await runProgram('src/cli/knowledge.ts', args)).status).toBe(0);
  const { articles } = await readKnowledge(into);
  expect(articles).toHaveLength(files);
  expect(readdirSync(join(into, 'originals'))).toHaveLength(files);
  expect(existsSync(join(into, '.importing')) ? readdirSync(join(into, '.importing')) : []).toEqual([]);
}, 60_000);
