// Reading: whom pronouns mean, what describes the people of a sentence, and the day it tells of.
import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/answering/people.ts';
import { readArticle } from '../../src/answering/reading.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article, sentencesIn } from './invented.ts';

function read(body: string) {
  const one = article('a', { body, published: '2025-05-14', title: 'Pact in Bergen', topics: ['fisheries'] });
  const sentences = sentencesIn(one);
  return readArticle(one, sentences, peopleOf(sentences, emptyVocabulary));
}

const meant = (body: string) => read(body).sentences.map(({ implied }) => implied.map(({ name }) => name));

describe('readArticle', () => {
  it('takes "she" for the last one spoken of', () => {
    expect(meant('Minister Ada Moe met the press. She was late. Governor Bo Lund left. He was tired.')).toEqual([
      [],
      ['Ada Moe'],
      [],
      ['Bo Lund'],
    ]);
  });

  it('takes "both sides" for all who were there', () => {
    expect(meant('Minister Ada Moe met Governor Bo Lund. Both sides were glad.')[1]).toEqual(['Ada Moe', 'Bo Lund']);
  });

  it('takes a pronoun before anybody was named for nobody', () => {
    expect(meant('He was late. Minister Ada Moe was not.')).toEqual([[], []]);
  });

  it('describes the people of a sentence by their offices', () => {
    const [, second] = read('Norwegian Minister of Fisheries Ada Moe met the press. She was late.').sentences;
    for (const stem of ['norwegian', 'minist', 'moe']) expect(second?.described.has(stem)).toBe(true);
  });

  it('holds the words of title, topics and body', () => {
    const { terms, titleTerms } = read('Nets were sold.');
    for (const term of ['pact', 'fisheri', 'net']) expect(terms.has(term)).toBe(true);
    expect([...titleTerms]).toEqual(['pact', 'bergen']);
  });

  it('gives each sentence its day', () => {
    expect(read('They met on Monday. They ate.').sentences.map(({ dates }) => dates.event)).toEqual([
      '2025-05-12',
      '2025-05-12',
    ]);
  });

  it('reads an article without text', () => {
    expect(read('').sentences).toEqual([]);
  });
});
