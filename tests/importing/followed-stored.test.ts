// The folder kept in hand while a process runs: as it is on the disk, whoever has changed it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withKeys } from '../../src/importing/article-text.ts';
import { followStored } from '../../src/importing/followed-stored.ts';
import { readStored, type StoredArticles } from '../../src/importing/stored-articles.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followed-'));
  mkdirSync(join(folder, 'articles'));
  mkdirSync(join(folder, 'originals'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = (letter: string) => `sha256:${letter.repeat(64)}`;
const bodyOf = (word: string) =>
  `${Array.from({ length: 60 }, (_, n) => `${word}${n % 7} harbour${n}`).join(' ')} and the ${word}.`;
function put(id: string, word: string, original: string): void {
  const front = { id, title: id, publisher: null, published: null, language: 'en', topics: [], originalHash: original };
  writeFileSync(join(folder, 'articles', `${id}.md`), withKeys(front, bodyOf(word)));
}
const seen = (stored: StoredArticles) => ({
  size: stored.size,
  words: [...stored.words].sort(),
  found: ['gull', 'heron', 'stork', 'crane'].map((word) => stored.byText({ body: bodyOf(word) })?.id ?? null),
  near: ['gull', 'heron', 'stork', 'crane'].map(
    (word) => stored.nearText({ body: `${bodyOf(word)} Anew.` })?.id ?? null,
  ),
  originals: ['a', 'b', 'c', 'd', 'e'].map((letter) => stored.hasOriginal(hash(letter))),
});

test('after each change it holds what a new reading of the folder finds', async () => {
  const follow = followStored(folder);
  put('one', 'gull', hash('a'));
  put('two', 'heron', hash('b'));
  const first = await follow();
  expect(seen(first)).toEqual(seen(await readStored(folder)));
  put('three', 'stork', hash('c'));
  expect(seen(await follow())).toEqual(seen(await readStored(folder)));
  writeFileSync(join(folder, 'originals', 'rejected.txt'), `${hash('e')}\n`);
  expect(seen(await follow())).toEqual(seen(await readStored(folder)));
  expect(await follow()).toBe(first);
  rmSync(join(folder, 'articles', 'one.md'));
  expect(seen(await follow())).toEqual(seen(await readStored(folder)));
});

test('a text that was changed is found by its new words and no more by the old ones', async () => {
  const follow = followStored(folder);
  put('one', 'gull', hash('a'));
  put('two', 'heron', hash('b'));
  await follow();
  put('one', 'crane', hash('a'));
  expect(seen(await follow())).toEqual(seen(await readStored(folder)));
});

test('reading an article again makes none of its words one that two articles share', async () => {
  const follow = followStored(folder);
  put('one', 'gull', hash('a'));
  await follow();
  const file = join(folder, 'articles', 'one.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('topics: []', 'topics: [sea]'));
  const stored = await follow();
  expect([stored.get('one')?.front.topics, [...stored.words]]).toEqual([['sea'], []]);
});
