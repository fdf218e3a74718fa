// Reading a knowledge folder: what is good serves, what is broken is named, nothing is thrown.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { inFolder } from './folder.ts';

function article(id: string, body = 'Kenya and Peru opened a line between Mombasa and Callao.', topics = '[]'): string {
  return `---\nid: ${id}\ntitle: "The line"\npublisher: Coast Wire\npublished: 2025-06-01\nlanguage: en\ntopics: ${topics}\n---\n\n${body}\n`;
}

describe('readKnowledge', () => {
  it('reads articles in the order of their file names, cut into passages and sentences', async () => {
    const files = {
      'articles/b.md': article('b', 'One. Two.\n\nThree.'),
      'articles/a.md': article('a'),
      'articles/picture.png': 'not an article',
    };
    await inFolder(files, async (folder) => {
      const { articles, passages, sentences, problems } = await readKnowledge(folder);
      expect(problems).toEqual([]);
      expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(passages.map(({ id }) => id)).toEqual(['a#0', 'b#0', 'b#1']);
      expect(sentences.map(({ id }) => id)).toEqual(['a#0.0', 'b#0.0', 'b#0.1', 'b#1.0']);
    });
  });

  it('tells of raw texts and pages beside the articles, which nobody reads there', async () => {
    const files = {
      'articles/a.md': article('a'),
      'articles/story.txt': 'A story.',
      'articles/page.HTML': '<p>A page.',
    };
    await inFolder(files, async (folder) => {
      const { articles, problems } = await readKnowledge(folder);
      expect(articles.map(({ id }) => id)).toEqual(['a']);
      expect(problems.map(({ file }) => file).sort()).toEqual(['articles/page.HTML', 'articles/story.txt']);
      expect(problems[0]?.remedy).toContain('"inbox"');
    });
  });

  it('leaves one bad article out and serves the rest', async () => {
    await inFolder(
      { 'articles/a.md': article('a'), 'articles/b.md': 'no front matter', 'articles/c.md': article('c') },
      async (folder) => {
        const { articles, problems } = await readKnowledge(folder);
        expect(articles.map(({ id }) => id)).toEqual(['a', 'c']);
        expect(problems).toMatchObject([{ file: 'articles/b.md', line: 1 }]);
      },
    );
  });

  it('keeps the first of two articles with one id', async () => {
    await inFolder(
      { 'articles/line.md': article('line'), 'articles/line-copy.md': article('line') },
      async (folder) => {
        const { articles, problems } = await readKnowledge(folder);
        expect(articles.map(({ id }) => id)).toEqual(['line']);
        expect(problems).toMatchObject([{ file: 'articles/line-copy.md', line: 2 }]);
      },
    );
  });

  it('names a missing folder and says which setting to mend', async () => {
    await inFolder({}, async (folder) => {
      const { articles, problems } = await readKnowledge(`${folder}/nowhere`);
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ file: 'articles', line: null, message: 'there is no such folder' }]);
      expect(problems[0]?.remedy).toContain('KNOWLEDGE_DIR');
      expect(problems[0]?.remedy).toContain(`${folder}/nowhere`);
    });
  });

  it('says one thing of a file where the folder should be', async () => {
    await inFolder({ file: 'text' }, async (folder) => {
      expect((await readKnowledge(`${folder}/file`)).problems).toMatchObject([{ file: 'articles', line: null }]);
    });
  });

  it('says so when "articles" is a file', async () => {
    await inFolder({ articles: 'text' }, async (folder) => {
      expect((await readKnowledge(folder)).problems).toMatchObject([{ file: 'articles', line: null }]);
    });
  });

  it.each([
    ['binary data', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0xfe, 0x80])],
    ['invalid UTF-8', Buffer.concat([Buffer.from(article('a')), Buffer.from([0xc3, 0x28])])],
    ['a file larger than is read', Buffer.alloc(2_000_001, 0x20)],
  ])('reports %s once and goes on', async (_, content) => {
    await inFolder({ 'articles/a.md': content, 'articles/b.md': article('b') }, async (folder) => {
      const { articles, problems } = await readKnowledge(folder);
      expect(articles.map(({ id }) => id)).toEqual(['b']);
      expect(problems).toMatchObject([{ file: 'articles/a.md', line: null, remedy: expect.stringContaining('UTF-8') }]);
    });
  });

  it('reports what is named like an article and is a folder or a link', async () => {
    await inFolder({ 'articles/odd.md/inner.txt': 'x', 'articles/a.md': article('a') }, async (folder) => {
      symlinkSync(join(folder, 'articles/a.md'), join(folder, 'articles/link.md'));
      const { articles, problems } = await readKnowledge(folder);
      expect(articles.map(({ id }) => id)).toEqual(['a']);
      expect(problems.map(({ file, message }) => [file, message])).toEqual([
        ['articles/link.md', 'is a symbolic link, which is not followed'],
        ['articles/odd.md', 'is no file'],
      ]);
    });
  });

  it('names both files where one has the id of another', async () => {
    await inFolder({ 'articles/a.md': article('a'), 'articles/b.md': article('a') }, async (folder) => {
      const { articles, problems } = await readKnowledge(folder);
      expect(articles).toHaveLength(1);
      expect(problems[0]?.message).toBe('"articles/b.md" has the id "a", which is that of "articles/a.md"');
    });
  });

  it('reports topics that the vocabulary does not list, where it lists any', async () => {
    const topics = '- id: trade\n  label: { en: Trade, vi: Thương mại, fr: Commerce }\n';
    const files = { 'articles/a.md': article('a', 'Text.', '[trade, ports]') };
    await inFolder(files, async (folder) => expect((await readKnowledge(folder)).problems).toEqual([]));
    await inFolder({ ...files, 'vocabulary/topics.yaml': topics }, async (folder) => {
      const { articles, problems } = await readKnowledge(folder);
      expect(articles).toHaveLength(1);
      expect(problems).toMatchObject([{ file: 'articles/a.md', message: expect.stringContaining('"ports"') }]);
    });
  });
});
