// The five raw articles that the project began with: importing them gives what was made of them by hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRawText } from '../../src/importing/raw-text.ts';
import { wordList } from '../../src/importing/word-list.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEEDS = join(ROOT, '../shared/seeds');
const present = existsSync(SEEDS);
const name = present ? 'the seeds' : 'the seeds (not compared: there is no folder ../shared/seeds beside the project)';

describe.skipIf(!present)(name, () => {
  const files = present ? readdirSync(SEEDS) : [];
  const imported = files.flatMap((file) =>
    readRawText(readFileSync(join(SEEDS, file), 'utf8'), wordList(), { today: '2026-01-01' }).map((draft) => ({
      file,
      draft,
    })),
  );

  test('give the same articles as by hand: text, title, publisher, date, language, file', async () => {
    const { articles } = await readKnowledge(join(ROOT, 'knowledge'));
    const byHand = articles
      .filter(({ origin }) => origin && files.includes(origin))
      .map((article) => ({
        origin: article.origin,
        body: article.body,
        title: article.titleInferred ? null : article.title,
        publisher: article.publisher,
        inferred: article.publisherInferred?.value ?? null,
        published: article.published,
        language: article.language,
      }));
    const byMachine = imported.map(({ file, draft }) => ({
      origin: file,
      body: draft.body,
      title: draft.title,
      publisher: draft.publisher,
      inferred: draft.publisherInferred?.publisher ?? null,
      published: draft.published,
      language: draft.language,
    }));
    const sorted = (list: typeof byHand) => list.toSorted((a, b) => (a.body < b.body ? -1 : 1));
    expect(sorted(byMachine)).toEqual(sorted(byHand));
  });

  test('only the one that lost spaces is repaired, and the repairs undone give the original', () => {
    const repaired = imported.filter(({ draft }) => draft.repairs.length > 0);
    expect(repaired.map(({ file, draft }) => [file.slice(0, 3), draft.repairs.length])).toEqual([['002', 38]]);
    const draft = repaired[0]?.draft;
    const original = readFileSync(join(SEEDS, repaired[0]?.file ?? ''), 'utf8');
    let at = 0;
    let undone = '';
    const body = draft?.body ?? '';
    for (const { from, to } of draft?.repairs ?? []) {
      const found = body.indexOf(to, at);
      undone += body.slice(at, found) + from;
      at = found + to.length;
    }
    const flat = (text: string) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/\.\/\.$/, '.')
        .trim();
    expect(flat(undone + body.slice(at))).toBe(flat(original));
  });
});
