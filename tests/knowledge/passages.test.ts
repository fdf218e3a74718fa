// Passages and sentences: every piece knows its place in the body, word for word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { passagesOf, sentencesOf } from '../../src/knowledge/passages.ts';

function articleOf(body: string, language: Article['language'] = 'en'): Article {
  return {
    id: 'a',
    title: 'T',
    titleInferred: null,
    publisher: null,
    publisherInferred: null,
    published: null,
    publishedInferred: null,
    datesReadAgainst: null,
    origin: null,
    language,
    topics: [],
    url: null,
    body,
  };
}

describe('passagesOf', () => {
  it('cuts at line ends and drops blank lines', () => {
    const passages = passagesOf(articleOf('One.  \n\n\n  Two.\nThree.'));
    expect(passages.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(passages.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  it('finds nothing in an empty body', () => {
    expect(passagesOf(articleOf(''))).toEqual([]);
    expect(sentencesOf([])).toEqual([]);
  });
});

describe('sentencesOf', () => {
  it('numbers the sentences of the article through', () => {
    const sentences = sentencesOf(passagesOf(articleOf('Gen. Moe spoke. He left.\n\nNobody came.')));
    expect(sentences.map(({ id, position, text }) => [id, position, text])).toEqual([
      ['a#0.0', 0, 'Gen. Moe spoke.'],
      ['a#0.1', 1, 'He left.'],
      ['a#1.0', 2, 'Nobody came.'],
    ]);
  });

  it('knows the abbreviations of the article’s language', () => {
    expect(sentencesOf(passagesOf(articleOf('Mme. Roy est venue. Elle a parlé.', 'fr')))).toHaveLength(2);
    expect(sentencesOf(passagesOf(articleOf('TS. Nguyễn An phát biểu. Ông rời đi.', 'vi')))).toHaveLength(2);
  });
});

describe('offsets', () => {
  it('slice back to the text of each passage and sentence, and leave no word out', () => {
    const parts = [
      'Gen. Moe ',
      'met Đặng. ',
      '\n',
      '\n\n',
      '  ',
      '“No.” ',
      'e\u0301',
      '👨‍👩‍👧',
      'It cost US$3.5. ',
      'Why? ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 25 }), (pieces) => {
        const body = pieces.join('').trim();
        const passages = passagesOf(articleOf(body));
        const sentences = sentencesOf(passages);
        for (const { text, start, end } of [...passages, ...sentences]) expect(body.slice(start, end)).toBe(text);
        for (const { passage, start, end } of sentences)
          expect(start >= passage.start && end <= passage.end).toBe(true);
        for (const list of [passages, sentences]) {
          expect(
            list
              .map(({ text }) => text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(body.replace(/\s/g, ''));
        }
      }),
      { seed: 201, numRuns: 300 },
    );
  });
});
