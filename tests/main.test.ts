// The program as a whole: it starts, answers, checks itself, stops when told, and says what is wrong in a sentence.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, runProgram, runScript } from './cli/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'main-'));
afterAll(() => rmSync(folder, { recursive: true }));
const start = (args: string[] = [], options = {}) => runProgram('src/main.ts', args, options);

describe('without tokens', () => {
  test('each piped line is a question, answered in turn until the input ends', async () => {
    const { status, stdout, stderr } = await runScript('start', [], {
      input: 'When did Phan Văn Giang have phone talks with Harjit Singh Sajjan?\n/sources\n',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('6 May 2021');
    expect(stdout).toContain('What I know');
    expect(stdout).not.toMatch(/\x1b/);
  });

  test('it speaks the language of the person’s settings', async () => {
    const { stdout } = await start([], { input: '/help\n', env: { LC_ALL: 'vi_VN.UTF-8' } });
    expect(stdout).toContain('Tôi có thể làm gì');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it', async (signal) => {
    const child = spawn(process.execPath, ['src/main.ts'], { cwd: ROOT, env: { PATH: process.env.PATH ?? '' } });
    child.stdin.write('hello\n');
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect(await new Promise((resolve) => child.once('exit', (code, by) => resolve(code ?? by)))).toBe(0);
  });
});

describe('--check', () => {
  test('builds everything and says so in one line', async () => {
    const { status, stdout, stderr } = await start(['--check']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Ready: 9 articles, \d+ passages, \d+ sentences; \d+ commands; terminal\.\n$/);
  });

  test('fails on a problem in the knowledge folder', async () => {
    const { status, stderr } = await start(['--check'], { env: { KNOWLEDGE_DIR: withBrokenArticle() } });
    expect(status).toBe(1);
    expect(stderr).toContain('bad.md:1 there is no front matter');
  });
});

describe('what is wrong', () => {
  test('with one article leaves the others to serve', async () => {
    const { status, stdout, stderr } = await start([], {
      input: '/sources\n',
      env: { KNOWLEDGE_DIR: withBrokenArticle() },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('I know 9 articles');
    expect(stderr).toContain('bad.md:1 there is no front matter');
  });

  test('with the knowledge folder is one sentence', async () => {
    const missing = await start([], { env: { KNOWLEDGE_DIR: join(folder, 'nowhere') } });
    expect([missing.status, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toMatch(/there is no such folder\. Set KNOWLEDGE_DIR to a folder .+\n$/);
    expect(missing.stderr.trimEnd().split('\n')).toHaveLength(1);
    mkdirSync(join(folder, 'empty/articles'), { recursive: true });
    const empty = await start([], { env: { KNOWLEDGE_DIR: join(folder, 'empty') } });
    expect([empty.status, empty.stderr.trimEnd().split('\n').length]).toEqual([1, 1]);
  });

  test('with the configuration is said all at once, and no secret is printed', async () => {
    const env = { SLACK_BOT_TOKEN: 'xoxp-very-secret', PORT: 'many', LOG_LEVEL: 'loud', DISCORD_GUILD_ID: '7' };
    const { status, stdout, stderr } = await start([], { env });
    expect([status, stdout]).toEqual([1, '']);
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'PORT', 'LOG_LEVEL', 'DISCORD_TOKEN'])
      expect(stderr).toContain(name);
    expect(stderr).not.toContain('very-secret');
  });

  test('with an option is wrong usage', async () => {
    const { status, stderr } = await start(['--frobnicate']);
    expect(status).toBe(2);
    expect(stderr).toBe("Unknown option '--frobnicate'. Usage: npm start [-- --check]\n");
  });
});

function withBrokenArticle(): string {
  const copy = join(folder, 'broken');
  cpSync(join(ROOT, 'knowledge'), copy, { recursive: true });
  writeFileSync(join(copy, 'articles/bad.md'), 'No front matter.\n');
  return copy;
}
