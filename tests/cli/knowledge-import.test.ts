// `npm run knowledge -- import`: what is no file to read is told in a sentence, nothing is followed, nothing is written outside.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-cli-'));
const input = join(folder, 'input');
const into = join(folder, 'knowledge');
afterAll(() => rmSync(folder, { recursive: true }));
const STORY = 'The harbour of the town opened its gates on Monday, and the first ships came in before noon.';

beforeAll(() => {
  mkdirSync(input);
  writeFileSync(join(input, 'a-story.txt'), STORY);
  writeFileSync(join(input, 'up ..%2F..%2Fout.txt'), `../../../out\n\n${STORY.replace('Monday', 'Tuesday')}`);
  writeFileSync(
    join(input, 'hostile.md'),
    `---\nid: ../../out\npublished: 1900-01-01\nurl: javascript:alert(1)\n__proto__: { a: 1 }\na: !!js/function "x"\n---\n# Gates\n\n${STORY.replace('Monday', 'Friday')}`,
  );
  writeFileSync(join(input, 'future.txt'), ` date 2099-01-01 ${STORY.replace('Monday', 'Sunday')}`);
  writeFileSync(join(input, 'large.txt'), '');
  truncateSync(join(input, 'large.txt'), 52_000_000);
  writeFileSync(
    join(folder, 'secret.txt'),
    'A secret that lies beside the folder and shall not be read by anybody here.',
  );
  symlinkSync(join(folder, 'secret.txt'), join(input, 'link.txt'));
  symlinkSync(folder, join(input, 'loop'));
  execFileSync('mkfifo', [join(input, 'pipe')]);
});

test('each is read or refused by itself, whatever stands beside it', async () => {
  const { status, stdout, stderr } = await runProgram('src/cli/knowledge.ts', ['import', input, '--into', into]);
  const told = (name: string) => stdout.split('\n').find((line) => line.startsWith(join(input, name))) ?? '';
  expect(told('large.txt')).toContain('refused. It is larger than 10 MB');
  for (const link of ['link.txt', 'loop']) expect(told(link)).toContain('refused. It is a symbolic link');
  expect(told('pipe')).toContain('refused. It is no file that can be read to its end.');
  expect(stdout).toContain('left out: the date 2099-01-01, which no article can have');
  expect([status, stderr]).toEqual([1, '4 of the inputs gave no article.\n']);
  expect(readdirSync(join(into, 'articles'))).toHaveLength(4);
  expect(readdirSync(into).sort()).toEqual(['.importing', 'articles', 'originals']);
  expect(readdirSync(folder).sort()).toEqual(['input', 'knowledge', 'secret.txt']);
  expect((await runProgram('src/cli/knowledge.ts', ['check', into])).status).toBe(0);
});

test('a folder of articles that is a link to another place is not written through', async () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  mkdirSync(join(folder, 'outside'));
  symlinkSync(join(folder, 'outside'), join(other, 'articles'));
  const args = ['import', join(input, 'a-story.txt'), '--into', other];
  const { status, stdout } = await runProgram('src/cli/knowledge.ts', args);
  expect([status, stdout]).toEqual([
    1,
    expect.stringContaining('leads out of it by a symbolic link; make it a folder.'),
  ]);
  expect(readdirSync(join(folder, 'outside'))).toEqual([]);
});

const places: readonly (readonly [name: string, place: () => string, sentence: string])[] = [
  ['a file', () => join(input, 'a-story.txt'), 'is no folder'],
  ['a place in a file', () => join(input, 'a-story.txt', 'knowledge'), 'cannot be written to'],
  ['no name', () => '', 'names no folder'],
  // Making folders there used to go on for ever.
  ...(existsSync('/proc/self')
    ? [['what the system makes up', () => '/proc/knowledge', 'cannot be written to'] as (typeof places)[number]]
    : []),
];
test.each(places)('%s to import into is refused in a sentence', async (_, place, sentence) => {
  const args = ['import', join(input, 'a-story.txt'), '--into', place()];
  const { status, stdout, stderr } = await runProgram('src/cli/knowledge.ts', args);
  expect(stderr).toContain(sentence);
  expect([status === 0, stdout, stderr.trim().split('\n')]).toEqual([false, '', [expect.stringMatching(/\.$/)]]);
});
