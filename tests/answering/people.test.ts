// People: names found in invented texts of many countries, and where each is mentioned.
import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../src/answering/people.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article, sentencesIn, vocabulary } from './invented.ts';

const peopleIn = (body: string) => peopleOf(sentencesIn(article('a', { body })), emptyVocabulary);
const namesIn = (body: string) => peopleIn(body).all.map(({ name }) => name);

describe('peopleOf', () => {
  it.each([
    ['after a title', 'Minister Ada Moe spoke.', ['Ada Moe']],
    ['after the name of an office', 'Norwegian Minister of Fisheries Ada Moe spoke.', ['Ada Moe']],
    ['after an office with a field of two words', 'Deputy Minister of Public Works Bagus Hadi left.', ['Bagus Hadi']],
    ['after a secretary’s field', 'Cabinet Secretary for Transport Wanjiru Maina left.', ['Wanjiru Maina']],
    ['after an office in small letters', 'The port director Bo Lund left.', ['Bo Lund']],
    ['with a word that is none elsewhere', 'Minister Nguyễn Văn An left.', ['Nguyễn Văn An']],
    ['with a particle', 'Dutch Envoy Marijke van den Berg pressed a button.', ['Marijke van den Berg']],
    ['with marks', 'Ambassador Lê Thị Thu Hà thanked Peru.', ['Lê Thị Thu Hà']],
    ['with a hyphen', 'State Secretary Ingrid Solheim-Dahl said no.', ['Ingrid Solheim-Dahl']],
    ['at speech, without a title', 'Nothing is lost, Rosa Ibáñez Soto said.', ['Rosa Ibáñez Soto']],
    ['beginning a sentence of speech', 'Rosa Ibáñez said no.', ['Rosa Ibáñez']],
    ['two in one sentence', 'Minister Ada Moe met Governor Bo Lund.', ['Ada Moe', 'Bo Lund']],
  ])('finds names %s', (_, body, names) => {
    expect(namesIn(body)).toEqual(names);
  });

  it.each([
    ['a ministry', 'The Ministry of Fisheries said no. The Herring Council met.'],
    ['countries', 'Norway met Peru. Viet Nam said yes.'],
    ['an agreement', 'The Comprehensive Partnership Agreement held.'],
    ['a weekday', 'On Monday March winds blew.'],
  ])('takes %s for nobody', (_, body) => {
    expect(namesIn(body)).toEqual([]);
  });

  it('joins the short form of a name with the full one', () => {
    expect(namesIn('Minister Moe came early. Minister Ada Moe said so.')).toEqual(['Ada Moe']);
  });

  it('learns offices and countries as descriptions', () => {
    const [moe] = peopleIn('Norwegian Minister of Fisheries Ada Moe spoke.').all;
    for (const stem of ['norwegian', 'minist', 'fisheri']) expect(moe?.descriptors.has(stem)).toBe(true);
  });

  it('takes names, aliases and descriptions from the vocabulary', () => {
    const [vik] = peopleOf([], vocabulary).all;
    expect(vik?.name).toBe('Jón Vík');
    expect(vik?.descriptors.has('ambassador')).toBe(true);
  });
});

describe('mentions', () => {
  const people = peopleIn(
    'Minister Ada Moe met Governor Bo Lund. Captain Ho An and Senator Cy Moe watched. Envoy Marijke van den Berg left.',
  );
  const mentioned = (text: string) =>
    people.mentions(text).map(({ person, start, end }) => [person.name, text.slice(start, end)]);

  it('finds full names and single ones that one person has', () => {
    expect(mentioned('Lund thanked Ada Moe.')).toEqual([
      ['Bo Lund', 'Lund'],
      ['Ada Moe', 'Ada Moe'],
    ]);
  });

  it('leaves out a single name that two people share', () => {
    expect(mentioned('Moe was late.')).toEqual([]);
  });

  it('does not take somebody else’s name for theirs', () => {
    expect(mentioned('Lund Bergström and Kjersti Lund said so.')).toEqual([]);
  });

  it('takes a word that begins a sentence for a word', () => {
    expect(mentioned('An agreement was signed.')).toEqual([]);
    expect(mentioned('An said that it was good.')).toEqual([['Ho An', 'An']]);
  });

  it('takes no particle for a person', () => {
    expect(mentioned('Den Haag and Van are cities.')).toEqual([]);
    expect(mentioned('Van den Berg left.').map(([name]) => name)).toEqual(['Marijke van den Berg']);
    expect(mentioned('Later Berg left.')).toEqual([['Marijke van den Berg', 'Berg']]);
  });

  it('does not find names in small letters', () => {
    expect(mentioned('lund is a grove')).toEqual([]);
  });
});

describe('named', () => {
  const people = peopleIn(
    'Minister Ada Moe met Governor Bo Lundqvist. President Lê Văn Hà spoke. Senator Cy Moe watched.',
  );
  const named = (question: string) => people.named(question).map(({ name }) => name);

  it.each([
    ['who is lundqvist', ['Bo Lundqvist']],
    ['What did LUNDQVIST say?', ['Bo Lundqvist']],
    ['who is lundqvst', ['Bo Lundqvist']],
    ['ada moe', ['Ada Moe']],
    ['le van ha là ai', ['Lê Văn Hà']],
    ['who is moe', []],
    ['the latest news', []],
  ])('reads %j', (question, names) => {
    expect(named(question)).toEqual(names);
  });
});
