// Vocabulary files: entries that fit are kept, the others are named with their line.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { parseEntries, readVocabulary } from '../../src/knowledge/vocabulary-files.ts';
import { inFolder } from './folder.ts';

const schema = z.strictObject({ name: z.string().min(1), aliases: z.array(z.string()).default([]) });

function parse(source: string) {
  const problems: Problem[] = [];
  return { entries: parseEntries(source, 'vocabulary/people.yaml', schema, problems), problems };
}

describe('parseEntries', () => {
  it('reads a list and fills in what may be left out', () => {
    expect(parse('- name: Ada Moe\n- name: Bo Lund\n  aliases: [Lund]\n')).toEqual({
      entries: [
        { name: 'Ada Moe', aliases: [] },
        { name: 'Bo Lund', aliases: ['Lund'] },
      ],
      problems: [],
    });
  });

  it('takes an empty file, or one of comments only, as an empty list', () => {
    for (const source of ['', '\n', '# nobody yet\n']) expect(parse(source)).toEqual({ entries: [], problems: [] });
  });

  it('leaves out a broken entry, names its line, and keeps the others', () => {
    const { entries, problems } = parse(
      '- name: Ada Moe\n- aliases: [Lund]\n- name: Cy Berg\n  alias: [Berg]\n- name: Di Vik\n',
    );
    expect(entries.map(({ name }) => name)).toEqual(['Ada Moe', 'Di Vik']);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['vocabulary/people.yaml', 2],
      ['vocabulary/people.yaml', 3],
    ]);
    for (const { remedy } of problems) expect(remedy).not.toBe('');
  });

  it.each([
    ['a map', 'name: Ada Moe\n', 1, 'is not a list'],
    ['text that is no YAML', '- name: "Ada\n', 1, 'is not YAML'],
    ['an entry that is a bare word', '- Ada Moe\n', 1, ''],
  ])('reports %s', (_, source, line, message) => {
    const { entries, problems } = parse(source);
    expect(entries).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(line);
  });
});

describe('readVocabulary', () => {
  it('takes missing files as empty', async () => {
    await inFolder({}, async (folder) => {
      expect(await readVocabulary(folder)).toEqual({
        vocabulary: { people: [], organisations: [], terms: [], topics: [] },
        problems: [],
      });
    });
  });

  it('reads all four, each with its own keys', async () => {
    const files = {
      'vocabulary/people.yaml':
        '- name: Ada Moe\n  side: Norway\n  roles: [Minister of Fisheries]\n  everyday: [norwegian fisheries minister]\n',
      'vocabulary/organisations.yaml': '- name: Herring Council\n  abbreviations: [HC]\n  fr: [Conseil du hareng]\n',
      'vocabulary/terms.yaml': '- term: quota\n  en: [catch limit]\n  vi: [hạn ngạch]\n',
      'vocabulary/topics.yaml':
        '- id: fisheries\n  label: { en: Fisheries, vi: Thủy sản, fr: Pêche }\n  words: [herring]\n',
    };
    await inFolder(files, async (folder) => {
      const { vocabulary, problems } = await readVocabulary(folder);
      expect(problems).toEqual([]);
      expect(vocabulary.people[0]).toMatchObject({ name: 'Ada Moe', side: 'Norway', aliases: [] });
      expect(vocabulary.organisations[0]).toMatchObject({ abbreviations: ['HC'], vi: [] });
      expect(vocabulary.terms[0]).toMatchObject({ en: ['catch limit'], fr: [] });
      expect(vocabulary.topics[0]?.label.fr).toBe('Pêche');
    });
  });

  it('reports a file that is not UTF-8 and reads the others', async () => {
    const files = {
      'vocabulary/terms.yaml': Buffer.from([0x2d, 0x20, 0xff, 0xfe]),
      'vocabulary/people.yaml': '- name: Ada Moe\n',
    };
    await inFolder(files, async (folder) => {
      const { vocabulary, problems } = await readVocabulary(folder);
      expect(vocabulary.people).toHaveLength(1);
      expect(problems.map(({ file }) => file)).toEqual(['vocabulary/terms.yaml']);
    });
  });
});

describe('the shipped knowledge folder', () => {
  it('has no fault in its articles or its vocabulary', async () => {
    const { articles, vocabulary, problems } = await readKnowledge('knowledge');
    expect(problems).toEqual([]);
    expect(articles.length).toBeGreaterThan(0);
    expect(vocabulary.topics.length).toBeGreaterThan(0);
  });
});
