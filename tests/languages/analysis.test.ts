// Analysis: one form for the words that people use for one thing, in the text and in the question alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, stemOf } from '../../src/languages/analysis.ts';
import { languageOf, languages } from '../../src/languages/index.ts';

const terms = (text: string, code = 'en') => analyze(text, languageOf(code)).map((term) => term.term);

describe('analyze', () => {
  it.each([
    ['defense of the harbor', 'defence of the harbour'],
    ['organizations', 'organisation'],
    ['the ministers met', 'minister met'],
    ['co-operation', 'cooperation'],
    ['Viet Nam', 'Vietnam'],
    ['Hà Nội', 'Ha Noi'],
    ['25 per cent', '25 %'],
    ['fisheries', 'fishery'],
    ['the U.N.', 'UN'],
    ['Norway’s fjords', 'Norway fjord'],
  ])('reads %j and %j alike', (a, b) => {
    expect(terms(a)).toEqual(terms(b));
  });

  it('leaves out stop words and single letters', () => {
    expect(terms('Who is the captain of a ship?')).toEqual(['captain', 'ship']);
    expect(terms("Qui est le capitaine d'un navire ?", 'fr')).toEqual(['capitain', 'navir']);
    expect(terms('Thuyền trưởng của các tàu là gì', 'vi')).toEqual(['thuyen', 'truong', 'tau', 'gi']);
  });

  it('keeps stop words where it is told to, and counts them in positions either way', () => {
    expect(analyze('the ship of state', languageOf('en'), true).map((term) => term.folded)).toEqual([
      'the',
      'ship',
      'of',
      'state',
    ]);
    expect(analyze('the ship of state').map((term) => term.position)).toEqual([1, 3]);
  });

  it('lets an abbreviation in capitals through that is a stop word in small letters', () => {
    expect(terms('the WHO and the US said who')).toEqual(['who', 'us', 'said']);
  });

  it('leaves numbers and money unstemmed', () => {
    expect(terms('US$7.25 for 20,000 people in 2025-2026')).toEqual(['us$', '7.25', '20000', 'peopl', '2025-2026']);
  });

  it('gives offsets at which the text holds the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...languages), (text, language) => {
        for (const { start, end } of analyze(text, language, true)) expect(text.slice(start, end).trim()).not.toBe('');
      }),
      { seed: 101 },
    );
  });
});

describe('stemOf', () => {
  it('does not stem numbers, single letters or Vietnamese', () => {
    expect(stemOf('2024', languageOf('en'))).toBe('2024');
    expect(stemOf('s', languageOf('en'))).toBe('s');
    expect(stemOf('cac', languageOf('vi'))).toBe('cac');
  });

  it('brings French forms together', () => {
    expect(stemOf('accords', languageOf('fr'))).toBe(stemOf('accord', languageOf('fr')));
  });
});

describe('languages', () => {
  it.each(languages.map((language) => [language.name, language] as const))(
    '%s has only folded stop words',
    (_, language) => {
      for (const word of [...language.courtesy]) expect(word).toBe(word.toLowerCase());
    },
  );

  it.each(languages.map((language) => [language.name, language] as const))(
    '%s knows twelve months and seven weekdays',
    (_, language) => {
      expect(new Set(language.months.values())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
      expect(new Set(language.weekdays.values())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    },
  );

  it('is English where a locale is unknown', () => {
    expect(languageOf('pt-BR').code).toBe('en');
    expect(languageOf(null).code).toBe('en');
    expect(languageOf('fr-CA').code).toBe('fr');
  });
});
