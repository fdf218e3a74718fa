// People asked for: found as people type names, described in the articles' own words.
import { describe, expect, it } from 'vitest';
import { buildStudy } from '../../src/answering/build-study.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article, invented } from './invented.ts';

const study = buildStudy(invented, indexOf(invented));
const nameOf = (typed: string) => study.person(typed)?.name ?? null;

describe('person', () => {
  it.each([
    ['Sigrún Hólm', 'Sigrún Hólm'],
    ['sigrun holm', 'Sigrún Hólm'],
    ['Hólm, Sigrún', 'Sigrún Hólm'],
    ['HOLM', 'Sigrún Hólm'],
    ['Minister Hólm', 'Sigrún Hólm'],
    ['the Icelandic minister Holm', 'Sigrún Hólm'],
    ['S. Holm', 'Sigrún Hólm'],
    ['Sigrum Holm', 'Sigrún Hólm'],
    ['Quispe Rojas', 'Alonso Quispe Rojas'],
    ['Rojas Alonso', 'Alonso Quispe Rojas'],
    ['Quispee', 'Alonso Quispe Rojas'],
    ['rosa ibanez', 'Rosa Ibáñez'],
    ['Mr. Vik', 'Jón Vík'],
    ['icelandic ambassador', 'Jón Vík'],
    ['The Icelandic Ambassador', 'Jón Vík'],
    ['ambassador of Iceland', 'Jón Vík'],
    ['đại sứ Iceland', 'Jón Vík'],
    ['ambassadeur d’Islande', 'Jón Vík'],
  ])('is found by %j', (typed, name) => {
    expect(nameOf(typed)).toBe(name);
  });

  it.each([
    '',
    '   ',
    '?!',
    'Napoleon',
    'Sigrún Napoleon',
    'Iceland',
    'ambassador of Chile',
    'who is it',
    'Holm '.repeat(500),
    '\u202E\u0000',
  ])('is nobody for %j', (typed) => {
    expect(nameOf(typed)).toBeNull();
  });

  it('is nobody whom only the vocabulary knows', () => {
    const people = [{ name: 'Ada Moe', aliases: [], side: null, roles: ['Minister'], everyday: [] }];
    const knowledge = toKnowledge([article('a', { body: 'Nets were sold.' })], { ...emptyVocabulary, people });
    expect(buildStudy(knowledge, indexOf(knowledge)).person('Ada Moe')).toBeNull();
  });

  it('gives offices word for word, each with the sentence that says it', () => {
    const facts = study.person('Alonso Quispe Rojas');
    expect(facts?.roles.map(({ role }) => role)).toEqual([
      'Peruvian Transport Secretary',
      'head of the port authority until last year',
    ]);
    for (const { role, citation } of facts?.roles ?? []) {
      const [start, end] = citation.snippet.highlights[0] ?? [0, 0];
      expect(citation.snippet.text.slice(start, end)).toBe(role);
      expect(citation.article.body).toContain(citation.snippet.text);
    }
  });

  it('says an office once, in its fullest words', () => {
    expect(study.person('Hólm')?.roles.map(({ role }) => role)).toEqual(['Icelandic Minister of Fisheries']);
  });

  it('tells what they did in the order of time, pronouns read, other people’s deeds left out', () => {
    const deeds = study.person('Hólm')?.deeds ?? [];
    const all = deeds.map(({ snippet }) => snippet.text);
    expect(all).toContain('She said the quay would be ready in March 2026.');
    expect(all).toContain('On the same day, Hólm met President of the Congress Rosa Ibáñez.');
    expect(all.join(' ')).not.toContain('Bjarni');
    expect(all.join(' ')).not.toContain('herring');
    expect(deeds.map(({ number }) => number)).toEqual(deeds.map((_, i) => i + 1));
  });

  it('takes the one of several whom the articles tell more of, and names the others', () => {
    const body = 'Minister Ada Moe met Senator Cy Moe. Ada Moe said yes. Ada Moe left.';
    const knowledge = toKnowledge([article('moes', { body, published: '2024-03-05' })], emptyVocabulary);
    const facts = buildStudy(knowledge, indexOf(knowledge)).person('Moe');
    expect([facts?.name, facts?.others]).toEqual(['Ada Moe', ['Cy Moe']]);
  });

  it('names no others where the name is plain', () => {
    expect(study.person('Sigrún Hólm')?.others).toEqual([]);
  });
});
