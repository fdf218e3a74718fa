// Pages of many makers: nine words in ten of the text and nothing else, the day, the title; measured over all kinds.
import { afterAll, describe, expect, test } from 'vitest';
import { draftsOf } from '../../src/importing/import-input.ts';
import { wordList } from '../../src/importing/word-list.ts';
import { newspapers } from './pages/newspapers.ts';
import { olderPages } from './pages/older-pages.ts';
import type { PageKind } from './pages/page-kind.ts';
import { sideways } from './pages/sideways.ts';
import { storyOf } from './pages/stories.ts';
import { systems } from './pages/systems.ts';
import { wires } from './pages/wires.ts';

const kinds: readonly PageKind[] = [...newspapers, ...systems, ...olderPages, ...wires, ...sideways];
const list = wordList();
const tokens = (text: string) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Harmonic mean of precision and recall over the words of both texts, each as often as it stands there. */
function overlap(found: string, right: string): number {
  const left = new Map<string, number>();
  for (const word of tokens(right)) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of tokens(found)) {
    const count = left.get(word) ?? 0;
    if (count > 0) both++;
    left.set(word, count - 1);
  }
  return (2 * both) / (tokens(found).length + tokens(right).length);
}

function read(kind: PageKind, number: number) {
  const story = storyOf(kind.language ?? 'en', number);
  const html = kind.html(story);
  const bytes = kind.encode?.(html) ?? Buffer.from(html);
  const input = {
    bytes,
    name: 'page.html',
    contentType: kind.contentType ?? null,
    address: kind.address ?? 'https://harbour.example/story',
  };
  const [draft] = draftsOf(input, list, { today: '2026-01-01' });
  return { story, draft };
}

const measured: { name: string; text: number; day: boolean; title: boolean }[] = [];
afterAll(() => {
  if (process.stdout.isTTY)
    for (const one of measured) process.stdout.write(`${one.text.toFixed(3)} ${one.day} ${one.title} ${one.name}\n`);
});

describe.each(kinds.map((kind, i) => [kind.name, kind, i] as const))('%s', (name, kind, i) => {
  test('gives its text, its day and its title', () => {
    const { story, draft } = read(kind, i);
    const text = overlap(draft?.body ?? '', story.paragraphs.join('\n\n'));
    const result = { name, text, day: draft?.published === kind.day, title: draft?.title === story.title };
    measured.push(result);
    expect(draft?.language).toBe(kind.language ?? 'en');
    expect(text, draft?.body).toBeGreaterThan(0.9);
    expect(draft?.published).toBe(kind.day);
    expect(draft?.title).toBe(story.title);
    if (kind.publisher) expect(draft?.publisher).toBe(kind.publisher);
  });
});

test('over all kinds: 95 % of the words, 90 % of the days', () => {
  expect(measured.length).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThan(50);
  expect(measured.reduce((sum, { text }) => sum + text, 0) / measured.length).toBeGreaterThan(0.95);
  expect(measured.filter(({ day }) => day).length / measured.length).toBeGreaterThan(0.9);
});
