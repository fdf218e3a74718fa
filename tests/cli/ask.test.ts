// `npm run ask`, started as people start it: answers on standard output, everything else elsewhere, the right exit status.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { hostileInputs } from '../fixtures/hostile-inputs.ts';
import { ROOT, runProgram, runScript } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ask-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ask = (args: string[], options = {}) => runProgram('src/cli/ask.ts', args, options);
const objects = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('one question', () => {
  test('is answered with the words, the source and the date, and nothing on standard error', async () => {
    const { status, stdout, stderr } = await runScript('ask', [
      'When did Phan Văn Giang have phone talks with Harjit Singh Sajjan?',
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('6 May 2021');
    expect(stdout).toContain('VNS · published 7 May 2021');
  });

  test('with --json is one object of the promised shape', async () => {
    const { status, stdout } = await ask([
      '--json',
      'When did Phan Văn Giang have phone talks with Harjit Singh Sajjan?',
    ]);
    expect(status).toBe(0);
    const [object] = objects(stdout);
    expect(object).toMatchObject({
      id: null,
      question: 'When did Phan Văn Giang have phone talks with Harjit Singh Sajjan?',
      language: 'en',
      abstained: false,
      date: '2021-05-06',
      readAs: null,
      tookMs: expect.any(Number),
    });
    expect(object?.citations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          publisher: 'VNS',
          published: '2021-05-07',
          publishedBasis: 'stated',
          snippet: expect.any(String),
        }),
      ]),
    );
  });

  test('that the articles do not answer is an honest refusal and no failure', async () => {
    const { status, stdout } = await ask(['How do I bake sourdough bread?']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The articles do not say\.\nI know \d+ articles, from /);
  });

  test('needs no quotation marks around it', async () => {
    const { stdout } = await ask(['--json', 'who', 'is', 'Beck']);
    expect(objects(stdout)[0]?.question).toBe('who is Beck');
  });

  test('is read as of the day given', async () => {
    const { stdout } = await ask(['--json', '--today', '2025-06-01', 'what happened last year']);
    expect(objects(stdout)[0]?.readAs).toEqual({ since: '2024-01-01', until: '2024-12-31' });
  });
});

describe('a batch', () => {
  const lines = [
    { id: 'b', question: 'what happened last year', today: '2025-06-01' },
    { id: 'a', question: 'what happened last year', today: '2022-06-01' },
    { id: 3, question: 'hello' },
    { question: 'xyzzy plugh?' },
  ];

  test('from standard input gives an object a line, in order, each as of its own day', async () => {
    const input = `${lines.map((line) => JSON.stringify(line)).join('\r\n\n')}\n`;
    const { status, stdout, stderr } = await ask(['--batch', '-', '--today', '2026-01-01'], { input });
    expect([status, stderr]).toEqual([0, '']);
    const given = objects(stdout);
    expect(given.map(({ id }) => id)).toEqual(['b', 'a', '3', null]);
    expect(given.map(({ readAs }) => readAs)).toEqual([
      { since: '2024-01-01', until: '2024-12-31' },
      { since: '2021-01-01', until: '2021-12-31' },
      null,
      null,
    ]);
  });

  test('from a file works alike; an empty one is no fault', async () => {
    const file = join(folder, 'questions.jsonl');
    writeFileSync(file, `\uFEFF${JSON.stringify(lines[0])}`);
    expect(objects((await ask(['--batch', file])).stdout)).toHaveLength(1);
    writeFileSync(file, '');
    expect(await ask(['--batch', file])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['no JSON', '{"question": "a"}\nnonsense', 'Line 2 of standard input cannot be used: it is not JSON.'],
    ['no object', '["a"]', 'Line 1 of standard input cannot be used: it is not an object.'],
    ['no question', '{"id": "a"}', 'Line 1 of standard input cannot be used: "question" must be a text.'],
    ['no day', '{"question": "a", "today": "2025-02-30"}', '"today" must be a day that exists'],
    ['a number for a day', '{"question": "a", "today": 5}', '"today" must be a day'],
  ])('with %s in a line stops there with one sentence and prints no answer', async (_name, input, sentence) => {
    const { status, stdout, stderr } = await ask(['--batch', '-'], { input });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('of hostile questions gives an object for each', async () => {
    const input = hostileInputs.map(([name, question]) => JSON.stringify({ id: name, question })).join('\n');
    const { status, stdout, stderr } = await ask(['--batch', '-'], { input });
    expect([status, stderr]).toEqual([0, '']);
    const given = objects(stdout);
    expect(given.map(({ id }) => id)).toEqual(hostileInputs.map(([name]) => name));
    // JSON of well-formed Unicode only: a lone surrogate would not survive the next program.
    expect(stdout.isWellFormed()).toBe(true);
  });
});

describe('wrong usage', () => {
  test.each([
    ['no question', [], 2, 'What is the question?'],
    ['an empty question', [' '], 2, 'What is the question?'],
    ['an unknown option', ['--frobnicate', 'a'], 2, "Unknown option '--frobnicate'."],
    ['a question and a batch', ['a', '--batch', '-'], 2, 'not both'],
    ['a day that does not exist', ['a', '--today', '2025-02-30'], 2, '--today must be a day that exists'],
    ['a file that does not exist', ['--batch', 'no-such-file.jsonl'], 1, '"no-such-file.jsonl" does not exist'],
    ['a folder for a file', ['--batch', tmpdir()], 1, 'cannot be read|is a folder'],
  ])('with %s is one sentence', async (_name, args, status, sentence) => {
    const outcome = await ask(args);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(new RegExp(sentence.replace(/[.?]/g, '\\$&')));
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

test.each(['100,000 letters', 'a regular-expression bomb', 'SQL', 'a prompt injection'])(
  'typed on the command line, %s ends well',
  async (name) => {
    const input = hostileInputs.find(([one]) => one === name)?.[1] ?? '';
    const { status, stderr } = await ask(['--', input]);
    expect([status, stderr]).toEqual([0, '']);
  },
);

test('a reader that stops reading is no failure', async () => {
  const file = join(folder, 'many.jsonl');
  // Their answers fill a pipe (64 KB) several times.
  writeFileSync(file, `${JSON.stringify({ question: 'who is Beck?' })}\n`.repeat(500));
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-c', `"${process.execPath}" src/cli/ask.ts --batch "${file}" | head -n 1`],
    { cwd: ROOT },
  );
  expect(objects(stdout)).toHaveLength(1);
  expect(stderr).toBe('');
});
