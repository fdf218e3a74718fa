// Country parts: what a text gives to which country, and whether a sentence gives to another what the question asks of one.
import { lexicon } from '../languages/lexicon.ts';
import type { Question, Unit } from './question.ts';
import type { ReadSentence } from './reading.ts';

/** A country's part in a text: whose thing it is, or whereto it goes. */
type Part = { readonly country: number; readonly of: readonly string[] | 'towards' };

/** As sure as this two words stand for the same thing. */
const SAME = 0.6;
/** Words between a country's adjective and the last noun that it may describe. */
const NOUN_DISTANCE = 3;

const TOWARDS: Readonly<Record<Question['language'], RegExp>> = {
  en: /\b(?:in|to|into|at|towards?)\s(?:the\s)?$/i,
  vi: /(?:^|\s)(?:ở|o|tại|tai|sang|đến|den|tới|toi|vào|vao)\s$/iu,
  fr: /(?:^|\s)(?:au|aux|en|à|a|vers|dans)\s(?:la\s|le\s|les\s)?$/iu,
};

/** Where the lexicon knows the whole way as one phrase: "came to Peru". */
const GOING_TO = /\p{Ll}\s(?:in|to|into|at)\s/u;

/**
 * 1 when the question gives a thing to one country, or a way to it, and the sentence gives just that to another:
 * "Canadian officers who came to Vietnam" is not told by "Vietnam sent officers to Canada".
 */
export function swapped(question: Question, sentence: ReadSentence): number {
  const told = partsOf(sentence);
  return Number(
    question.units.some((unit, u) => {
      const country = countryOf(unit);
      if (country === undefined) return false;
      const towards = TOWARDS[question.language].test(question.text.slice(0, unit.start)) || GOING_TO.test(unit.text);
      if (towards)
        return contradicted(
          told.filter(({ of }) => of === 'towards'),
          country,
        );
      const noun = question.units[question.language === 'en' ? u + 1 : u - 1];
      const [first, last] = question.language === 'en' ? [unit, noun] : [noun, unit];
      const beside = first && last && /^(?:['’]s?)?\s$/.test(question.text.slice(first.end, last.start));
      if (!noun || !beside || countryOf(noun) !== undefined) return false;
      return contradicted(
        told.filter(({ of }) => of !== 'towards' && of.some((term) => (noun.related.single.get(term) ?? 0) >= SAME)),
        country,
      );
    }),
  );
}

/** Others have that part, and the country asked about has it nowhere in the sentence. */
function contradicted(parts: readonly Part[], country: number): boolean {
  return parts.length > 0 && parts.every((part) => part.country !== country);
}

function partsOf({ sentence, terms }: ReadSentence): Part[] {
  const { places } = lexicon();
  return terms.flatMap((term, i): Part[] => {
    const country = places.get(term.folded);
    if (country === undefined) return [];
    if (TOWARDS.en.test(sentence.text.slice(0, term.start))) return [{ country, of: 'towards' }];
    const nouns = terms
      .slice(i + 1, i + 1 + NOUN_DISTANCE)
      .filter((next) => next.position - term.position <= NOUN_DISTANCE && !places.has(next.folded));
    return nouns.length > 0 ? [{ country, of: nouns.map((noun) => noun.term) }] : [];
  });
}

/** Number of the country that a unit names, by its name, people or capital. */
export function countryOf(unit: Unit): number | undefined {
  const { places } = lexicon();
  for (const word of unit.meaning) {
    const country = places.get(word);
    if (country !== undefined) return country;
  }
  return undefined;
}
