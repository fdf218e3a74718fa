// Importing into a folder: reported, idempotent, all or nothing, never outside the folder; bad input refused in a sentence.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Folder, importInput } from '../../src/importing/import-input.ts';
import { outcomeLines } from '../../src/importing/report.ts';
import { approve, pendingArticles } from '../../src/importing/review.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { runProgram } from '../cli/run-program.ts';
import { ownFolder, STORY, sentence, text, today } from './own-folder.ts';

const own = ownFolder();
const { open, articles } = own;
const importOne = async (content: string, known = {}, name = 'a.txt') =>
  importInput(text(name, content), await open(), { today, ...known });
const snapshot = () =>
  readdirSync(own.path, { recursive: true })
    .map(String)
    .sort()
    .map((path) => [path, statSync(join(own.path, path)).isFile() ? readFileSync(join(own.path, path), 'base64') : '']);

describe('an imported file', () => {
  test('is an article without fault, with where it came from and the original itself', async () => {
    await importOne(` date 2025-03-26 ${STORY} — VNS`);
    const { articles: read, problems } = await readKnowledge(own.path);
    expect(problems).toEqual([]);
    expect(read[0]).toMatchObject({ published: '2025-03-26', publisher: 'VNS', origin: 'a.txt', body: STORY });
    const file = readFileSync(join(own.path, 'articles', articles()[0] ?? ''), 'utf8');
    expect(file).toMatch(/added: "?2026-01-01/);
    const [, original = ''] = /original: "?([0-9a-f]{64}\.gz)/.exec(file) ?? [];
    expect(gunzipSync(readFileSync(join(own.path, 'originals', original))).toString()).toBe(
      ` date 2025-03-26 ${STORY} — VNS`,
    );
  });

  test('changes nothing the second time', async () => {
    await importOne(STORY);
    const before = snapshot();
    expect((await importOne(STORY)).kind).toBe('unchanged');
    expect((await importOne(`  ${STORY}\n`)).kind).toBe('unchanged');
    expect(snapshot()).toEqual(before);
  });

  test('of the same story under another name is one more source', async () => {
    await importOne(STORY, { publisher: 'VNA', url: 'https://vna.example/1' });
    const shortened = STORY.split('\n\n').slice(0, -2).join('\n\n');
    await importOne(shortened, { publisher: 'The Paper', url: 'https://paper.example/2' });
    expect(articles()).toHaveLength(1);
    expect(readFileSync(join(own.path, 'articles', articles()[0] ?? ''), 'utf8')).toContain('paper.example/2');
  });

  test('whose text has changed under its address is a new version, the old one kept', async () => {
    await importOne(STORY, { url: 'https://vna.example/1' });
    const changed = STORY.replace('number 3', 'number thirty-three');
    const outcome = await importOne(changed, { url: 'http://www.vna.example/1/?utm_source=x' });
    expect(outcome).toMatchObject({ results: [{ change: 'version' }] });
    const [name = ''] = articles();
    expect((await readKnowledge(own.path)).articles[0]?.body).toBe(changed);
    expect(readFileSync(join(own.path, 'versions', name.replace('.md', ''), '1.md'), 'utf8')).toContain(
      'number 3 said',
    );
  });
});

describe('bad input', () => {
  test.each([
    ['empty', '', 'It is empty.'],
    ['blank', ' \n ', 'It is empty.'],
    ['binary', Buffer.from(Array.from({ length: 5_000 }, (_, i) => i % 9)), 'It is binary data, not text.'],
    ['a PDF', '%PDF-1.7 x', 'It is a PDF, not text; save it as text or HTML.'],
    ['11 MB', Buffer.alloc(11_000_000, 'a '), 'It is larger than 10 MB; an article is not.'],
    ['a book', Buffer.from('word '.repeat(101_000)), 'Its text has more than 500,000 characters; an article has not.'],
    [
      'a page of elements within elements',
      `<html><body>${'<div>'.repeat(2_000)}Text.`,
      'The page has more elements than any article.',
    ],
    [
      'a page of elements without end',
      `<html><body>${'<p>a</p>'.repeat(120_000)}`,
      'The page has more elements than any article.',
    ],
    ['no text in it', '<html><body><nav>Home</nav></body></html>', 'There is no article text on the page.'],
  ])('%s is refused in one sentence and leaves nothing', async (_, content, why) => {
    expect(await importInput(text('a', content), await open(), { today })).toEqual({ kind: 'refused', name: 'a', why });
    expect(readdirSync(own.path)).toEqual([]);
  });

  test('names and titles from outside reach neither paths nor front matter', async () => {
    const evil = `---\ntitle: "../../evil\\n---\\nid: x"\nid: ../../evil\npublished: 2030-01-01\na: &a [*a, *a]\n---\n${STORY}`;
    await importInput(text('../../../evil.md', evil), await open(), { today });
    await importInput(
      text(
        'x.md',
        `---\ntitle: "../up: [a]\\n---\\nid: x"\ndate: 2025-01-01\n---\n${STORY.replaceAll('ships', 'boats').replaceAll('said', 'told')}`,
      ),
      await open(),
      { today },
    );
    const { articles: read, problems } = await readKnowledge(own.path);
    expect(problems).toEqual([]);
    expect(read.length).toBeGreaterThan(0);
    expect(articles().every((name) => /^[a-z0-9][a-z0-9-]*\.md$/.test(name))).toBe(true);
    expect(readdirSync(join(own.path, '..')).filter((name) => name.startsWith('evil'))).toEqual([]);
  });

  test('a link out of the own.path is not written through', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    symlinkSync(outside, join(own.path, 'articles'));
    expect(await importOne(STORY)).toMatchObject({ kind: 'refused', why: expect.stringContaining('symbolic link') });
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  test.each([
    ['feed.xml', '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>', 'It is a feed'],
    ['feed.json', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'It is a feed'],
    ['bomb.txt', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'It is data'],
    ['export.json', '[{"title": "The fleet", "text": "It sails."}]', 'It is data'],
  ])('data for programs, as %s, is no article', async (name, content, why) => {
    expect(await importInput(text(name, content), await open(), { today })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(why),
    });
    expect(articles()).toEqual([]);
  });

  test('front matter that cannot be read is told, and the text is taken', async () => {
    const outcome = await importInput(text('a.md', `---\na: &a [x]\nb: [*a, *a\n---\n${STORY}`), await open(), {
      today,
    });
    expect(outcomeLines(outcome).join(' ')).toContain('left out: the front matter, which is not YAML of plain texts');
  });

  test.each(['1900-01-01', '2031-01-01', '2025-02-31', 'soon'])('--published %s is refused', async (published) => {
    expect(await importOne(STORY, { published })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(published),
    });
  });
});

test('an earlier version imported again brings nothing new; an article that was removed comes back', async () => {
  await importOne(STORY);
  await importOne(`${STORY}\n\nIt will sail home in May.`);
  const before = snapshot();
  expect((await importOne(STORY)).kind).toBe('unchanged');
  expect(snapshot()).toEqual(before);
  rmSync(join(own.path, 'articles', articles()[0] ?? ''));
  expect((await importOne(STORY)).kind).toBe('read');
});

test('a page is known by its file’s name too, when it begins with some other element', async () => {
  await importInput(text('a.html', `<b>The fleet</b> sails<br><br>${STORY}`), await open(), { today });
  const [name = ''] = articles();
  expect(readFileSync(join(own.path, 'articles', name), 'utf8')).not.toMatch(/<b|<br/);
});

describe('what changes in the own.path while an import runs', () => {
  const titled = (body: string) => `The fleet sails for the harbour\n\n${body}`;

  test('is not written over: another article of the same name, readable or not', async () => {
    const stale = await open();
    await importInput(text('a.txt', titled(STORY)), await open(), { today });
    const other = Array.from({ length: 12 }, (_, n) => sentence(n + 50)).join('\n\n');
    await importInput(text('b.txt', titled(other)), stale, { today });
    expect(articles()).toEqual(['the-fleet-sails-for-the-harbour-2.md', 'the-fleet-sails-for-the-harbour.md']);
    writeFileSync(join(own.path, 'articles', 'the-fleet-sails-for-the-harbour-3.md'), 'half written');
    const third = Array.from({ length: 12 }, (_, n) => sentence(n + 90)).join('\n\n');
    await importInput(text('c.txt', titled(third)), await open(), { today });
    expect(articles()).toContain('the-fleet-sails-for-the-harbour-4.md');
    expect(readFileSync(join(own.path, 'articles', 'the-fleet-sails-for-the-harbour-3.md'), 'utf8')).toBe(
      'half written',
    );
  });

  test('nor is a curator’s correction, when one more source of the story comes in', async () => {
    await importInput(text('a.txt', `${STORY} — VNS`), await open(), { today });
    const stale = await open();
    const file = join(own.path, 'articles', articles()[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('topics: []', 'topics: [fleet]'));
    await importInput(text('b.txt', `${STORY} — AFP`), stale, { today });
    expect(readFileSync(file, 'utf8')).toMatch(/fleet[\s\S]*publisher: "AFP"/);
  });

  test('and the same text is not brought twice', async () => {
    const stale = await open();
    await importInput(text('a.txt', STORY), await open(), { today });
    await importInput(text('b.txt', `${STORY}\n`), stale, { today });
    expect(articles()).toHaveLength(1);
  });
});

test('the report names the file where it is, waiting or not', async () => {
  const told = async (room: Folder['room'], name: string, content: string) =>
    outcomeLines(await importInput(text(name, content), await open(room), { today })).join('\n');
  expect(await told('pending', 'a.txt', STORY)).toMatch(/ pending\/\S+\.md \(waits for approval\)/);
  expect(await told('pending', 'b.txt', `${STORY}\n\nIt will sail home in May.`)).toMatch(
    / pending\/\S+\.md: a changed text/,
  );
  const [waiting] = await pendingArticles(own.path);
  await approve(own.path, waiting?.id ?? '');
  expect(await told('articles', 'c.txt', `${STORY}\n\nIt will sail home in June.`)).toMatch(
    / articles\/\S+\.md: a new version/,
  );
});

test('the command reports on standard output, and fails when an input gave nothing', async () => {
  writeFileSync(join(own.path, 'story.txt'), ` date 2025-03-26 ${STORY}`);
  writeFileSync(join(own.path, 'empty.txt'), '');
  const into = join(own.path, 'knowledge');
  const run = (...args: string[]) => runProgram('src/cli/knowledge.ts', ['import', ...args, '--into', into]);
  const first = await run(join(own.path, 'story.txt'), join(own.path, 'empty.txt'), join(own.path, 'none.txt'));
  expect(first.status).toBe(1);
  expect(first.stdout).toContain('published 2025-03-26 (date line)');
  expect(first.stdout).toContain('empty.txt: refused. It is empty.');
  expect(first.stdout).toContain('none.txt: refused. It does not exist.');
  const second = await run(join(own.path, 'story.txt'));
  expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('nothing new')]);
  expect((await runProgram('src/cli/knowledge.ts', ['import'])).status).toBe(2);
});
