// The contract of a SearchIndex: what every implementation is tested for.
import { beforeEach, describe, expect, it } from 'vitest';
import { plainQuery } from '../../src/index/index-terms.ts';
import type { IndexDocument, SearchIndex } from '../../src/index/search-index.ts';
import { type LanguageCode, languageOf } from '../../src/languages/index.ts';

export function searchIndexContract(name: string, make: () => SearchIndex): void {
  describe(name, () => {
    let index: SearchIndex;
    beforeEach(() => {
      index = make();
    });

    const add = (texts: Record<string, string>, language: LanguageCode = 'en') =>
      index.add(Object.entries(texts).map(([id, text]) => document(id, text, language)));
    const find = (text: string, language: LanguageCode = 'en') =>
      index.search(plainQuery(text, languageOf(language)), 10).map(({ id }) => id);

    describe('what is found', () => {
      it('finds a document by any of its words, in its text or in its title', () => {
        index.add([{ id: 'a', title: 'Trade grows', text: 'Seafood exports rose.', language: 'en' }]);
        expect(find('seafood')).toEqual(['a']);
        expect(find('trade')).toEqual(['a']);
        expect(find('nuclear')).toEqual([]);
      });

      it('puts the document with the rarer word first', () => {
        add({ a: 'defence talks', b: 'defence talks in Hanoi', c: 'defence visit', d: 'defence fair' });
        expect(find('defence Hanoi')[0]).toBe('b');
      });

      it('names the terms that matched', () => {
        add({ a: 'The ministers met in Hanoi.' });
        expect(index.search(plainQuery('minister Hanoi Ottawa', languageOf('en')), 1)[0]?.matched.toSorted()).toEqual([
          'hanoi',
          'minist',
        ]);
      });

      it('finds nothing for no words, stop words alone, or a limit of 0', () => {
        add({ a: 'the and of Hanoi' });
        expect(find('')).toEqual([]);
        expect(find('the and of')).toEqual([]);
        expect(index.search(plainQuery('Hanoi', languageOf('en')), 0)).toEqual([]);
      });

      it('gives at most as many as asked for, equal scores in the order of their ids', () => {
        add({ c: 'Hanoi talks', a: 'Hanoi talks', b: 'Hanoi talks' });
        expect(index.search(plainQuery('Hanoi', languageOf('en')), 2).map(({ id }) => id)).toEqual(['a', 'b']);
      });

      it('counts a synonym for less than the word itself', () => {
        add({ a: 'talks', b: 'phone' });
        const terms = [
          { term: 'talk', weight: 0.5 },
          { term: 'phone', weight: 1 },
        ];
        expect(index.search({ terms }, 2).map(({ id }) => id)).toEqual(['b', 'a']);
      });

      it('leaves out documents with an excluded term and those the filter refuses', () => {
        add({ a: 'Hanoi talks', b: 'Hanoi fair', c: 'Hanoi visit' });
        const { terms } = plainQuery('Hanoi', languageOf('en'));
        expect(index.search({ terms, excluded: ['fair'] }, 9).map(({ id }) => id)).toEqual(['a', 'c']);
        expect(index.search({ terms, filter: (id) => id !== 'a' }, 9).map(({ id }) => id)).toEqual(['b', 'c']);
      });
    });

    describe('spellings that meet', () => {
      it.each([
        ['composed and decomposed marks', 'Phan V\u0103n Giang', 'Phan Va\u0306n Giang'],
        ['marks and none', 'Phan Văn Giang', 'phan van giang'],
        ['đ and d', 'Đà Nẵng và Điện Biên', 'Dien Bien'],
        ['the British and the American spelling', 'defence', 'defense'],
        ['hyphen and none', 'co-operation', 'cooperation'],
        ['curly and straight apostrophes', 'Vietnam’s army', "Vietnam's"],
        ['the possessive and the plain word', 'the “minister’s” visit', 'minister'],
        ['dotted and plain abbreviations', 'U.S. troops', 'US troops'],
        ['a joined and a parted name', 'Việt Nam', 'Vietnam'],
        ['comma and point in a number', 'US$7,25 billion', '7.25'],
        ['thousands with and without a comma', '20,000 people', '20000'],
        ['per cent and the sign', 'rose 25 per cent', '25%'],
        ['full-width and plain letters', 'ＡＳＥＡＮ summit', 'asean'],
        ['capitals and small letters', 'HANOI', 'hanoi'],
      ])('finds %s by each other', (_, text, question) => {
        add({ a: text, b: 'something else entirely' });
        expect(find(question)).toContain('a');
        expect(find(question)).not.toContain('b');
      });

      it('keeps numbers, percentages and currencies whole', () => {
        add({ a: 'It cost US$7.25 billion.', b: 'It rose 25% in 7 days.', c: 'It fell by 25 points.' });
        expect(find('7.25')).toEqual(['a']);
        expect(find('25%')).toEqual(['b']);
        expect(find('US$ 5')).toEqual(['a']);
      });

      it('finds a range of years whole and by each of its years', () => {
        add({ a: 'the 2025-2026 plan', b: 'the 2024–2027 plan' });
        expect(find('2025-2026')[0]).toBe('a');
        expect(find('2026')).toEqual(['a']);
        expect(find('2027')).toEqual(['b']);
      });
    });

    describe('Vietnamese', () => {
      beforeEach(() => add({ marked: 'hội đàm tại Hà Nội', other: 'hồi đám tại Hà Nội' }, 'vi'));

      it('is found without marks', () => {
        expect(find('hoi dam', 'vi').toSorted()).toEqual(['marked', 'other']);
      });

      it('ranks the exact marks above others', () => {
        expect(find('hội đàm', 'vi')[0]).toBe('marked');
        expect(find('hồi đám', 'vi')[0]).toBe('other');
      });

      it('is found by marks in either normal form', () => {
        expect(find('hội đàm'.normalize('NFD'), 'vi')[0]).toBe('marked');
      });
    });

    describe('slips of the keyboard', () => {
      it('corrects a word that no document holds', () => {
        add({ a: 'The ministers of both countries met.', b: 'The fair opened.' });
        expect(find('minsters')).toEqual(['a']);
        expect(index.similarTerms('minsters')).toEqual([{ term: 'minist', distance: 1 }]);
      });

      it('leaves a word alone that some document holds', () => {
        add({ a: 'a trail in the forest', b: 'a trial in court' });
        expect(find('trial')).toEqual(['b']);
      });

      it('forgives nothing in short words and numbers', () => {
        add({ a: 'the cat of 2024' });
        expect(find('car')).toEqual([]);
        expect(find('2025')).toEqual([]);
      });
    });

    describe('changes', () => {
      it('forgets a removed document in hits, frequencies and suggestions', () => {
        add({ a: 'Hanoi talks', b: 'Hanoi fair' });
        index.remove('b');
        expect(index.size).toBe(1);
        expect(find('Hanoi fair')).toEqual(['a']);
        expect(index.documentFrequency('hanoi')).toBe(1);
        expect(index.has('fair')).toBe(false);
        expect(index.suggest('fai', 5)).toEqual([]);
      });

      it('finds a replaced document by its new words only', () => {
        add({ a: 'Hanoi talks', b: 'Ottawa fair' });
        index.replace(document('a', 'Ottawa visit', 'en'));
        expect(index.size).toBe(2);
        expect(find('Hanoi')).toEqual([]);
        expect(find('visit')).toEqual(['a']);
      });

      it('scores after changes as an index built afresh', () => {
        add({ a: 'Hanoi talks', b: 'Ottawa fair', c: 'Hanoi and Ottawa' });
        index.remove('a');
        index.replace(document('c', 'Hanoi talks once more', 'en'));
        const fresh = make();
        fresh.add([document('b', 'Ottawa fair', 'en'), document('c', 'Hanoi talks once more', 'en')]);
        const query = plainQuery('talks in Hanoi or Ottawa', languageOf('en'));
        const scores = (each: SearchIndex) => each.search(query, 9).map(({ id, score }) => [id, score.toFixed(9)]);
        expect(scores(index)).toEqual(scores(fresh));
      });

      it('refuses a taken or repeated id by name and adds none of the documents', () => {
        add({ a: 'Hanoi' });
        expect(() => add({ b: 'Ottawa', a: 'Toronto' })).toThrow('"a"');
        expect(() => index.add([document('c', 'x', 'en'), document('c', 'y', 'en')])).toThrow('"c"');
        expect(index.size).toBe(1);
        expect(find('Ottawa')).toEqual([]);
      });

      it('refuses to remove or replace what it does not hold, and stays as it was', () => {
        add({ a: 'Hanoi' });
        expect(() => index.remove('b')).toThrow('"b"');
        expect(() => index.replace(document('b', 'Ottawa', 'en'))).toThrow('"b"');
        expect([...index.terms()]).toEqual([['hanoi', 1]]);
      });
    });

    describe('words and terms', () => {
      it('suggests words as people write them, the most frequent first', () => {
        add({ a: 'Canada and Việt Nam', b: 'Canadian ministers in Canada', c: 'a canal in Canada', d: 'a canal' });
        expect(index.suggest('can', 3)).toEqual(['Canada', 'canal', 'Canadian']);
        expect(index.suggest('CANAD', 9)).toEqual(['Canada', 'Canadian']);
        expect(index.suggest('', 9)).toEqual([]);
      });

      it('suggests marked words to those who type none', () => {
        add({ a: 'Phan Văn Giang' });
        expect(index.suggest('va', 9)).toEqual(['Văn']);
      });

      it('counts the documents that hold a term', () => {
        add({ a: 'talks and more talks', b: 'talk' });
        expect(index.documentFrequency('talk')).toBe(2);
        expect(index.documentFrequency('nothing')).toBe(0);
        expect([...index.terms()].toSorted()).toEqual([['talk', 2]]);
      });

      it.each(['constructor', '__proto__', 'toString'])('takes %s for a word like any other', (word) => {
        add({ a: `the ${word} of it`, b: 'something else' });
        expect(find(word)).toEqual(['a']);
      });
    });
  });
}

function document(id: string, text: string, language: LanguageCode): IndexDocument {
  return { id, title: '', text, language };
}
