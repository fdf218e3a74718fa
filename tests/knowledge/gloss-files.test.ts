// Gloss files: what sentences say in other words, and what is told of entries that fit none.
import { describe, expect, it } from 'vitest';
import { glossesOf } from '../../src/knowledge/gloss-files.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { inFolder } from './folder.ts';

const BODY = 'The harbour was widened in May. It takes ships of any size. It takes a week to pass.';
const article = `---
id: a
title: A harbour
publisher: null
published: null
language: en
topics: []
---

${BODY}
`;

async function reading(files: Readonly<Record<string, string>>) {
  let read = { lines: [] as (readonly string[])[], problems: [] as string[], articles: 0 };
  await inFolder({ 'articles/a.md': article, ...files }, async (folder) => {
    const { articles, sentences, problems } = await readKnowledge(folder);
    read = {
      lines: sentences.map((sentence) => glossesOf(sentence).map(({ language, text }) => `${language} ${text}`)),
      problems: problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
      articles: articles.length,
    };
  });
  return read;
}

describe('glosses', () => {
  it('belong to the one sentence that begins with their words, in the language they are written in', async () => {
    const { lines, problems } = await reading({
      'glosses/a.yaml': '- sentence: "The harbour was"\n  en: [port made larger]\n  vi: [mở rộng cảng]\n',
    });
    expect(lines).toEqual([['en port made larger', 'vi mở rộng cảng'], [], []]);
    expect(problems).toEqual([]);
  });

  it('need not be there', async () => {
    expect(await reading({})).toEqual({ lines: [[], [], []], problems: [], articles: 1 });
  });

  it.each([
    ['no sentence', 'A bridge was', 'no sentence of the article begins "A bridge was"'],
    ['several sentences', 'It takes', '2 sentences begin "It takes"'],
  ])('that fit %s are left out and reported with their line, while the article serves', async (_, words, message) => {
    const file = `# Notes\n- sentence: "${words}"\n  en: [something]\n`;
    const { lines, problems, articles } = await reading({ 'glosses/a.yaml': file });
    expect(lines).toEqual([[], [], []]);
    expect(problems).toEqual([`glosses/a.yaml:2 ${message}`]);
    expect(articles).toBe(1);
  });

  it.each([
    ['no YAML', 'a: ['],
    ['not a list', 'sentence: x'],
    ['an unknown key', '- sentence: "The harbour was"\n  de: [x]\n'],
  ])('of a file that is %s are reported, while the article serves', async (_, file) => {
    const { problems, articles } = await reading({ 'glosses/a.yaml': file });
    expect(problems[0]).toMatch(/^glosses\/a\.yaml:\d+ /);
    expect(articles).toBe(1);
  });

  it('of no article are reported', async () => {
    const { problems } = await reading({ 'glosses/b.yaml': '[]' });
    expect(problems).toEqual(['glosses/b.yaml:null there is no article "b"']);
  });
});
