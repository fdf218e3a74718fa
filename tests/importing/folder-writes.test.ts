// Writing together: all files of an import or none, never outside the folder, whoever was killed before.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover, writeTogether } from '../../src/importing/folder-writes.ts';

/** No process has this id. */
const DEAD = 4_000_000;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const filesOf = (room: string) => readdirSync(join(folder, room));

test('what a killed import had complete is finished, what it had not is cleared away', async () => {
  await writeTogether(folder, new Map([['articles/a.md', 'a']]));
  const done = join(folder, '.importing', `${DEAD}-done`);
  const half = join(folder, '.importing', `${DEAD}-half`);
  for (const path of [done, half]) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, '0'), 'b');
    writeFileSync(join(path, '1'), 'c');
  }
  writeFileSync(
    join(done, 'complete.json'),
    JSON.stringify([
      ['0', 'articles/b.md'],
      ['1', 'originals/c.gz'],
      [null, 'articles/a.md'],
    ]),
  );
  await recover(folder);
  expect(filesOf('articles')).toEqual(['b.md']);
  expect(filesOf('originals')).toEqual(['c.gz']);
  expect(filesOf('.importing')).toEqual([]);
});

test('under this process’s own id, as in a container, what lay there before it began is an earlier one’s', async () => {
  const before = join(folder, '.importing', `${process.pid}-before`);
  const since = join(folder, '.importing', `${process.pid}-since`);
  for (const [path, name] of [
    [before, 'articles/b.md'],
    [since, 'articles/c.md'],
  ] as const) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, '0'), 'b');
    writeFileSync(join(path, 'complete.json'), JSON.stringify([['0', name]]));
  }
  utimesSync(before, 0, performance.timeOrigin / 1_000 - 1);
  await recover(folder);
  expect(filesOf('articles')).toEqual(['b.md']);
  expect(filesOf('.importing')).toEqual([basename(since)]);
});

test('what another machine that shares the folder is writing is left to it, until it must have died', async () => {
  const staged = join(folder, '.importing', `1@elsewhere.example-${crypto.randomUUID()}`);
  mkdirSync(staged, { recursive: true });
  await recover(folder);
  expect(filesOf('.importing')).toEqual([basename(staged)]);
  const longAgo = performance.timeOrigin / 1_000 - 7_200;
  utimesSync(staged, longAgo, longAgo);
  await recover(folder);
  expect(filesOf('.importing')).toEqual([]);
});

test.each(['../x', 'articles/../../x', '/x'])('%s is refused before anything is written', async (path) => {
  await expect(
    writeTogether(
      folder,
      new Map([
        ['articles/a.md', 'a'],
        [path, 'x'],
      ]),
    ),
  ).rejects.toThrow('outside');
  expect(readdirSync(folder)).toEqual([]);
});
