// Lexicon: groups of words used alike, translations, and the keys that lead to them.
import { describe, expect, it } from 'vitest';
import { buildLexicon, foreignKey, lexicon, phraseKey, toPhrase } from '../../src/languages/lexicon.ts';

const small = buildLexicon({
  groups: [
    ['trawler', 'fishing boat', 'fishing vessels'],
    ['turn down', 'reject'],
    ['boat', 'ship'],
    ['boat', 'gravy jug'],
  ],
  countries: [['norway', 'norwegian', 'oslo', 'kingdom of norway']],
  categories: ['illness, disease = malaria, cholera'],
  foreign: {
    fr: () => ['bateau de pêche = fishing boat, trawler', 'accord = agreement'],
    vi: () => ['tàu cá = fishing boat'],
  },
});

const stems = (key: string) => small.senses(key).map((sense) => sense.map((phrase) => phrase.stems.join(' ')));

describe('buildLexicon', () => {
  it('finds the other members of a group by any of them', () => {
    expect(stems(phraseKey('trawlers'))).toEqual([['fish boat', 'fish vessel']]);
    expect(stems(phraseKey('fishing boat'))).toEqual([['trawler', 'fish vessel']]);
  });

  it('keeps the senses of a word apart', () => {
    expect(stems(phraseKey('boat'))).toEqual([['ship'], ['gravi jug']]);
  });

  it('does not take a phrasal verb for its verb alone', () => {
    expect(stems(phraseKey('turn'))).toEqual([]);
    expect(stems(phraseKey('turned down'))).toEqual([['reject']]);
  });

  it('translates phrases, however they are inflected or marked', () => {
    expect(
      small.translate('fr', foreignKey('bateaux de peche', 'fr'))?.map((phrase) => phrase.folded.join(' ')),
    ).toEqual(['fishing boat', 'trawler']);
    expect(small.translate('vi', foreignKey('Tau Ca', 'vi'))).toBeDefined();
    expect(small.translate('vi', foreignKey('accord', 'vi'))).toBeUndefined();
  });

  it('names the things of a kind, by any word for the kind', () => {
    const kinds = (text: string) => small.kindsOf(phraseKey(text)).map((phrase) => phrase.folded.join(' '));
    expect(kinds('diseases')).toEqual(['malaria', 'cholera']);
    expect(kinds('malaria')).toEqual([]);
  });

  it('knows one-word names of places', () => {
    expect([...small.places.keys()]).toEqual(['norway', 'norwegian', 'oslo']);
  });

  it('finds entries that begin with a dotted abbreviation or a digit', () => {
    const dotted = buildLexicon({
      groups: [
        ['U.N. mission', 'blue helmets'],
        ['5G network', 'mobile network'],
        ['lying', 'deceit'],
      ],
    });
    for (const text of ['UN mission', 'U.N. missions', '5G network', 'lie'])
      expect(dotted.senses(phraseKey(text))).toHaveLength(1);
  });

  it('looks far enough ahead for every phrase that it holds', () => {
    expect(small.longest).toBeGreaterThanOrEqual(3);
  });

  it('names a foreign line without "=" once that language is asked for', () => {
    const broken = buildLexicon({ groups: [], foreign: { fr: () => ['accord : agreement'] } });
    expect(() => broken.translate('fr', 'accord')).toThrow('"accord : agreement"');
  });
});

describe('toPhrase', () => {
  it('leaves out stop words, but not when there is nothing else', () => {
    expect(toPhrase('the law of the sea').folded).toEqual(['law', 'sea']);
    expect(toPhrase('not only').folded).toEqual(['not', 'only']);
  });
});

describe('the shipped lexicon', () => {
  it.each([
    ['ambassador', 'envoy'],
    ['foreign minister', 'foreign secretary'],
    ['canadian', 'canada'],
  ])('has %s used like %s', (word, other) => {
    const alike = lexicon()
      .senses(phraseKey(word))
      .flat()
      .map((phrase) => phrase.stems.join(' '));
    expect(alike).toContain(toPhrase(other).stems.join(' '));
  });

  it.each([
    ['fr', "protocole d'accord", 'memorandum understanding'],
    ['fr', 'accord de paix', 'peace agreement'],
    ['vi', 'thương mại', 'trade'],
    ['vi', 'thuong mai', 'trade'],
  ] as const)('translates from %s: %s', (language, text, english) => {
    const translations = lexicon().translate(language, foreignKey(text, language)) ?? [];
    expect(translations.map((phrase) => phrase.folded.join(' '))).toContain(english);
  });
});
