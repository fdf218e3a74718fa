// The shipped lexicon and the curator's words in one.
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { buildLexicon, type Lexicon } from '../languages/lexicon.ts';

/** `general` with the vocabulary's people, organisations and terms; the curator's senses come first. */
export function withVocabulary(general: Lexicon, vocabulary: Vocabulary): Lexicon {
  const { terms, organisations, people } = vocabulary;
  const groups = [
    ...terms.map(({ term, en }) => [term, ...en]),
    ...organisations.map(({ name, aliases, abbreviations, everyday }) => [
      name,
      ...aliases,
      ...abbreviations,
      ...everyday,
    ]),
    ...people.map(({ name, aliases, everyday }) => [name, ...aliases, ...everyday]),
  ];
  // The term alone: what else it is called comes from its group.
  const named = [
    ...terms.map(({ term, vi, fr }) => ({ english: [term], vi, fr })),
    ...organisations.map(({ name, abbreviations, vi, fr }) => ({ english: [name, ...abbreviations], vi, fr })),
  ];
  const lines = (code: 'vi' | 'fr') => () =>
    named.flatMap((entry) => entry[code].map((word) => `${plain(word)} = ${entry.english.map(plain).join(', ')}`));
  const own = buildLexicon({ groups, foreign: { vi: lines('vi'), fr: lines('fr') } });
  return {
    senses: (key) => {
      const curated = own.senses(key);
      return curated.length > 0 ? [...curated, ...general.senses(key)] : general.senses(key);
    },
    kindsOf: general.kindsOf,
    translate: (language, key, typed) => {
      const both = [...(own.translate(language, key, typed) ?? []), ...(general.translate(language, key, typed) ?? [])];
      return both.length > 0 ? both : undefined;
    },
    places: general.places,
    longest: Math.max(own.longest, general.longest),
  };
}

/** A comma or an equals sign inside a name would be read as the end of it. */
function plain(name: string): string {
  return name.replace(/[,=]/g, ' ');
}
