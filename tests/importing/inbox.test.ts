// The inbox: what is dropped there becomes articles while the bot runs; what is refused stays and is told once.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followStored } from '../../src/importing/followed-stored.ts';
import type { Outcome } from '../../src/importing/import-input.ts';
import { followInbox } from '../../src/importing/inbox.ts';

let folder = '';
let inbox: ReturnType<typeof followInbox>;
/** What somebody else does while a file is being imported. */
let meanwhile = () => {};
const told: Outcome[] = [];
const failed: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  meanwhile = () => {};
  told.length = 0;
  failed.length = 0;
  const follow = followStored(folder);
  inbox = followInbox({
    folder,
    async stored() {
      const stored = await follow();
      const byText: typeof stored.byText = (draft) => {
        meanwhile();
        return stored.byText(draft);
      };
      return Object.assign(Object.create(stored), { byText });
    },
    topics: () => [],
    now: () => Temporal.Instant.from('2026-01-15T12:00:00Z'),
    told: (outcome) => told.push(outcome),
    failed: (why) => failed.push(why),
  });
});
afterEach(async () => {
  await inbox.stop();
  rmSync(folder, { recursive: true });
});

const names = (room: string) => (existsSync(join(folder, room)) ? readdirSync(join(folder, room)).sort() : []);
const drop = (name: string, text: string) => {
  mkdirSync(join(folder, 'inbox'), { recursive: true });
  writeFileSync(join(folder, 'inbox', name), text);
};
const until = (count: number) =>
  vi.waitFor(() => expect(told.length + failed.length).toBeGreaterThanOrEqual(count), { timeout: 10_000 });
const STORY = 'The harbour of the town opened its gates on Monday, and the first ships came in before noon.';

test('a text and a page become articles and go; their originals are kept', async () => {
  drop('story.txt', ` date 2025-02-20 ${STORY}`);
  await until(1);
  drop('page.html', `<html><body><h1>Gates of Cam Ranh</h1><p>${STORY.replace('harbour', 'port')}</p></body></html>`);
  await until(2);
  expect(told.map(({ kind, name }) => [kind, name])).toEqual([
    ['read', 'inbox/story.txt'],
    ['read', 'inbox/page.html'],
  ]);
  expect([names('inbox'), names('articles').length, names('originals').length]).toEqual([[], 2, 2]);
});

test('the same once more brings nothing and goes too, also when the folder was changed by others', async () => {
  drop('a.txt', STORY);
  await until(1);
  writeFileSync(join(folder, 'articles', 'broken.md'), 'half an article');
  drop('b.txt', STORY);
  await until(2);
  expect(told.at(-1)?.kind).toBe('unchanged');
  expect([names('inbox'), names('articles').length]).toEqual([[], 2]);
});

test('with review, what is dropped waits for approval', async () => {
  writeFileSync(join(folder, 'feeds.yaml'), 'review: true\n');
  drop('a.txt', STORY);
  await until(1);
  expect([names('pending').length, names('articles')]).toEqual([1, []]);
});

test('what is no article stays, is told once, and is tried again when it changes; a link is not followed', async () => {
  drop('a.txt', '');
  symlinkSync('/etc/hostname', join(folder, 'inbox', 'link.txt'));
  drop('.hidden', STORY);
  await until(2);
  expect(told.map(({ name, kind }) => `${name} ${kind}`).sort()).toEqual([
    'inbox/a.txt refused',
    'inbox/link.txt refused',
  ]);
  drop('a.txt', STORY);
  await until(3);
  expect(told.at(-1)).toMatchObject({ kind: 'read', name: 'inbox/a.txt' });
  expect([told.length, names('inbox')]).toEqual([3, ['.hidden', 'link.txt']]);
});

test('a wrong feeds.yaml is told once, and nothing is lost', async () => {
  writeFileSync(join(folder, 'feeds.yaml'), 'review: perhaps');
  drop('a.txt', STORY);
  await until(1);
  expect(String(failed[0])).toContain('is wrong at "review"');
  writeFileSync(join(folder, 'feeds.yaml'), '');
  await until(2);
  expect([failed.length, told[0]?.kind]).toEqual([1, 'read']);
});

test('an article that a curator has removed comes in again when it is dropped again', async () => {
  drop('a.txt', STORY);
  await until(1);
  for (const name of names('articles')) rmSync(join(folder, 'articles', name));
  drop('b.txt', STORY);
  await until(2);
  expect([told.at(-1)?.kind, names('articles').length]).toEqual(['read', 1]);
});

test('a file that is written on while it is imported stays until all of it is in', async () => {
  const rest = 'The second ships came in after noon, and the mayor of the town was there to greet them all.';
  let times = 0;
  meanwhile = () => {
    if (times++ === 0) drop('a.txt', `${STORY}\n\n${rest}`);
  };
  drop('a.txt', STORY);
  await until(2);
  const whole = names('articles').map((name) => readFileSync(join(folder, 'articles', name), 'utf8'));
  expect(whole.some((text) => text.includes(rest))).toBe(true);
  expect(names('inbox')).toEqual([]);
});

test('an inbox that is a symbolic link is told once and left alone: what it leads to may be somebody’s own', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'a.txt'), STORY);
  symlinkSync(outside, join(folder, 'inbox'));
  await until(1);
  expect(String(failed[0])).toContain('is a symbolic link, which is not followed; make it a folder.');
  rmSync(join(folder, 'inbox'));
  drop('b.txt', STORY);
  await until(2);
  expect([failed.length, told[0]?.name, readdirSync(outside)]).toEqual([1, 'inbox/b.txt', ['a.txt']]);
  rmSync(outside, { recursive: true });
});
