// What rules a sentence out although it speaks of the same things.
import { describe, expect, it } from 'vitest';
import { misattributed } from '../../src/answering/attribution.ts';
import { buildStudy } from '../../src/answering/build-study.ts';
import { swapped } from '../../src/answering/country-parts.ts';
import { matchArticle } from '../../src/answering/matching.ts';
import { unmeasured, unnumbered } from '../../src/answering/measures.ts';
import { anotherTime, unnamed, unspoken } from '../../src/answering/mismatch.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article } from './invented.ts';

const story = article('teachers', {
  title: 'Peru sends teachers to Iceland',
  published: '2024-06-12',
  body: `Peru sent 12 Peruvian teachers to Iceland for a course of three weeks.

Education Minister Alonso Quispe Rojas said the course was a success. Ambassador Jón Vík waited at the airport.

The ship Herðubreið is on its way to Callao.`,
});
const knowledge = toKnowledge([story], emptyVocabulary, []);
const study = buildStudy(knowledge, indexOf(knowledge));
const read = study.corpus.read(story);
const { sentences } = read;

function asking(text: string) {
  const question = study.read(text, Temporal.PlainDate.from('2026-01-15'))[0];
  if (!question) throw new Error(`nothing read of "${text}"`);
  return question;
}

function saying(words: string) {
  const sentence = sentences.find(({ sentence: { text } }) => text.includes(words));
  if (!sentence) throw new Error(`no sentence says "${words}"`);
  return sentence;
}

describe('a thing asked of one country', () => {
  it.each([
    ['How many Icelandic teachers took the course?', 1],
    ['How many Peruvian teachers took the course?', 0],
    ['Who sent teachers to Peru?', 1],
    ['Who sent teachers to Iceland?', 0],
    ['How many teachers came to Peru?', 1],
    ['giáo viên Iceland', 1],
    ['giáo viên Peru', 0],
  ])('"%s" contradicts a sentence on the other: %i', (text, expected) => {
    expect(swapped(asking(text), saying('12 Peruvian teachers'))).toBe(expected);
  });
});

describe('an office that the question gives to somebody', () => {
  it.each([
    ['What did Ambassador Quispe say?', 1],
    ['What did Minister Quispe say?', 0],
    ['When did Jón Vík become Education Minister?', 1],
    ['When did Alonso Quispe Rojas become Education Minister?', 0],
    ['Did Mr Quispe praise the course?', 0],
  ])('"%s" is not theirs: %i', (text, expected) => {
    expect(misattributed(asking(text))).toBe(expected);
  });
});

describe('an office nobody holds', () => {
  it('is told from one that somebody does', () => {
    expect(asking('Who is the foreign minister of Peru?').vacancy).toBeGreaterThan(0.2);
    expect(asking('Who is the education minister?').vacancy).toBe(0);
    expect(asking('Who met the foreign minister of Peru?').vacancy).toBe(0);
  });
});

describe('an answer wanted in a measure', () => {
  it.each([
    ['How many weeks did the course last?', '12 Peruvian teachers', 0],
    ['How many weeks did the course last?', 'was a success', 1],
    ['How many dollars did the course cost?', '12 Peruvian teachers', 1],
    ['What percentage of the teachers came?', '12 Peruvian teachers', 1],
    ['How old is Alonso Quispe Rojas?', 'was a success', 1],
    ['How many teachers came?', '12 Peruvian teachers', 0],
  ])('"%s" is not told by "%s": %i', (text, words, expected) => {
    expect(unmeasured(asking(text), saying(words))).toBe(expected);
  });
});

describe('a thing whose number is asked for', () => {
  it.each([
    ['How many teachers came?', '12 Peruvian teachers', 0],
    ['How many airports are there?', 'at the airport', 1],
    ['How many ships are on their way?', 'Herðubreið', 1],
    ['Who waited at the airport?', 'at the airport', 0],
  ])('"%s" is named without one by "%s": %i', (text, words, expected) => {
    const question = asking(text);
    const matches = matchArticle(question, read).sentences[sentences.indexOf(saying(words))] ?? [];
    expect(unnumbered(question, saying(words), matches)).toBe(expected);
  });
});

describe('something a sentence does not have', () => {
  it('is the speech of the one who was asked about', () => {
    expect(unspoken(asking('What did Jón Vík say about the course?'), saying('was a success'))).toBe(1);
    expect(unspoken(asking('What did Alonso Quispe Rojas say about the course?'), saying('was a success'))).toBe(0);
    expect(unspoken(asking('Where did Jón Vík wait?'), saying('was a success'))).toBe(0);
  });

  it('is another time', () => {
    expect(anotherTime(asking('Who was minister before Alonso Quispe Rojas?'), saying('was a success'))).toBe(1);
    expect(anotherTime(asking('Who is minister?'), saying('was a success'))).toBe(0);
  });

  it('is a name', () => {
    expect(unnamed(asking('What are the names of the teachers?'), saying('12 Peruvian teachers'))).toBe(1);
    expect(unnamed(asking('What is the name of the ship?'), saying('Herðubreið'))).toBe(0);
    expect(unnamed(asking('How many teachers came?'), saying('12 Peruvian teachers'))).toBe(0);
  });
});

describe('a deputy', () => {
  const talks = toKnowledge(
    [
      article('talks', {
        body: 'Norwegian Fisheries Minister Anne Berg spoke in Oslo. Norwegian Deputy Fisheries Minister Carl Dahl stayed at home.',
      }),
    ],
    emptyVocabulary,
    [],
  );
  const read = buildStudy(talks, indexOf(talks));
  const meant = (text: string) =>
    read.read(text, Temporal.PlainDate.from('2026-01-15'))[0]?.bearers.map(({ name }) => name);

  it('is not taken for the one whose deputy they are', () => {
    expect(meant('Who is the Norwegian fisheries minister?')).toEqual(['Anne Berg']);
    expect(meant('Who is the Norwegian deputy fisheries minister?')).toEqual(['Carl Dahl']);
  });
});
