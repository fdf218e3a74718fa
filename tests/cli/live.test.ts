// The running bot follows its folder: a dropped article is answered from without a restart.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'live-'));
let child: ChildProcessWithoutNullStreams | null = null;
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('a dropped file is answered from, while the process runs on', async () => {
  cpSync(join(ROOT, 'knowledge'), folder, { recursive: true });
  const bot = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', KNOWLEDGE_DIR: folder, LOG_LEVEL: 'info' },
  });
  child = bot;
  let said = '';
  let logged = '';
  bot.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  bot.stderr.setEncoding('utf8').on('data', (chunk) => {
    logged += chunk;
  });
  const until = async (done: () => boolean) => {
    for (const start = performance.now(); !done() && performance.now() - start < 15_000; )
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done(), said + logged).toBe(true);
  };
  bot.stdin.write('/sources\n');
  await until(() => said.includes('9 articles'));
  const front =
    '---\nid: new\ntitle: "Zeppelin flies"\npublisher: null\npublished: 2025-05-05\nlanguage: en\ntopics: []\n---\n\n';
  writeFileSync(join(folder, 'new.tmp'), `${front}The zeppelin Nimbus flew from Hanoi to Ottawa on Monday.\n`);
  renameSync(join(folder, 'new.tmp'), join(folder, 'articles/new.md'));
  await until(() => logged.includes('knowledge reloaded'));
  bot.stdin.write('/sources\n');
  await until(() => said.includes('10 articles'));
  bot.stdin.end();
  await until(() => bot.exitCode !== null);
  expect(bot.exitCode).toBe(0);
});
