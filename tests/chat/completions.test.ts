// While somebody types, topics, people and articles are offered, marks and case aside.
import { describe, expect, test } from 'vitest';
import { articleChoices, personChoices, topicChoices } from '../../src/chat/completions.ts';
import { studyOf } from '../fixtures/small-corpus.ts';

const { knowledge } = studyOf();

describe('completions', () => {
  test('of topics show how many articles there are, the most first, and none that is empty', () => {
    expect(topicChoices('', knowledge, 'en')).toEqual([
      { name: 'Trade (2)', value: 'trade' },
      { name: 'Rescue (1)', value: 'rescue' },
    ]);
  });

  test('of topics are in the asker’s language and found in any', () => {
    expect(topicChoices('trade', knowledge, 'vi')).toEqual([{ name: 'Thương mại (2)', value: 'trade' }]);
    expect(topicChoices('thuong m', knowledge, 'fr')).toEqual([{ name: 'Commerce (2)', value: 'trade' }]);
  });

  test('of people forgive missing marks and begin at any part of the name', () => {
    expect(personChoices('thang', knowledge)).toEqual([{ name: 'Nguyễn Văn Thắng (1)', value: 'Nguyễn Văn Thắng' }]);
    expect(personChoices('Thắ', knowledge)).toEqual([{ name: 'Nguyễn Văn Thắng (1)', value: 'Nguyễn Văn Thắng' }]);
    expect(personChoices('mori', knowledge).map(({ value }) => value)).toEqual(['Aiko Mori']);
    expect(personChoices('ori', knowledge)).toEqual([]);
  });

  test('of articles show the newest first and find words inside the title', () => {
    expect(articleChoices('', knowledge, 'en')[1]).toEqual({
      name: 'Kenya and Japan sign port loan (6 March 2024)',
      value: '2024-03-06-port-loan',
    });
    expect(articleChoices('port l', knowledge, 'en').map(({ value }) => value)).toEqual(['2024-03-06-port-loan']);
    expect(articleChoices('zzz', knowledge, 'en')).toEqual([]);
  });

  test('of articles say what a curator inferred, and keep the date of one with a long title', () => {
    const names = articleChoices('', knowledge, 'en').map(({ name }) => name);
    expect(names).toContain('[Navies hold rescue drill] (about September 2023, inferred)');
    const [first] = knowledge.articles;
    const long = {
      ...first,
      title: 'port '.repeat(40).trim(),
      published: '2024-03-06',
    } as (typeof knowledge.articles)[0];
    const [choice] = articleChoices('', { ...knowledge, articles: [long] }, 'en');
    expect(choice?.name).toMatch(/^port .+…( \(6 March 2024\))$/);
    expect(choice?.name.length).toBeLessThanOrEqual(100);
  });

  test('are never more than a menu holds', () => {
    const { articles } = knowledge;
    const many = {
      ...knowledge,
      articles: Array.from({ length: 60 }, (_, i) => ({ ...articles[0], id: `a${i}` }) as (typeof articles)[0]),
    };
    expect(articleChoices('', many, 'en')).toHaveLength(25);
  });
});
