// Units: a question cut into the words and phrases that carry its content.
import { analyze, type Term } from '../languages/analysis.ts';
import { type Language, languageOf } from '../languages/index.ts';
import { foreignKey, type Lexicon, type Phrase } from '../languages/lexicon.ts';
import type { Vectors } from '../languages/vectors.ts';
import type { Unit } from './question.ts';
import type { Related, Relatedness } from './relatedness.ts';

export type UnitNeeds = {
  readonly lexicon: Lexicon;
  readonly relatedness: Relatedness;
  readonly vectors: Vectors;
  /** Rarity of a term in the corpus, 0 (in every passage) … 1 (in one, or none). */
  readonly rarity: (term: string) => number;
};

const english = languageOf('en');
const NUMBER_WORD = 0.3;

/** Units read of one question: whoever pastes a thousand signs of noise waits no longer than others. */
const MOST_UNITS = 100;

/** What a translated word is worth beside the word itself. */
const TRANSLATED = 0.95;

/**
 * Units of `text`, in order. `skip` are stretches already read as something else (dates, quoted phrases).
 * English words are taken as they are; those of another language by their translation and as they are (names).
 */
export function unitsOf(
  text: string,
  language: Language,
  skip: readonly { start: number; end: number }[],
  needs: UnitNeeds,
): Unit[] {
  const terms = analyze(text, language, true).filter(
    (term) => !skip.some((span) => term.start < span.end && term.end > span.start),
  );
  const units: Unit[] = [];
  for (let i = 0; i < terms.length && units.length < MOST_UNITS; ) {
    const length = phraseLength(text, terms, i, language, needs.lexicon);
    const span = terms.slice(i, i + length);
    i += length;
    const unit = toUnit(text, span, language, needs);
    if (unit) units.push(unit);
  }
  return units;
}

/** Words from `from` on that the lexicon knows as one phrase; 1 when it knows none. Neighbours only. */
function phraseLength(
  text: string,
  terms: readonly Term[],
  from: number,
  language: Language,
  lexicon: Lexicon,
): number {
  for (let length = Math.min(lexicon.longest, terms.length - from); length > 1; length--) {
    const span = terms.slice(from, from + length);
    const first = span[0] as Term;
    const last = span[length - 1] as Term;
    if (last.position - first.position >= length + 1) continue;
    if (known(text, span, language, lexicon) && span.some((term) => !isSmall(term, language))) return length;
  }
  return 1;
}

function known(text: string, span: readonly Term[], language: Language, lexicon: Lexicon): boolean {
  const key = span.map((term) => term.term).join(' ');
  return language.code === 'en'
    ? lexicon.senses(key).length > 0
    : lexicon.translate(language.code, key, typedAs(text, span)) !== undefined;
}

function typedAs(text: string, span: readonly Term[]): string {
  return text.slice(span[0]?.start, span.at(-1)?.end);
}

function isSmall(term: Term, language: Language): boolean {
  return language.stopWords.has(term.folded) || language.courtesy.has(term.folded);
}

const joined = new WeakMap<Relatedness, Map<string, Related>>();
/** Relations of phrases and translations kept for a corpus, at most: some megabytes. */
const MOST_JOINED = 500;

/** What `join` makes of several relations, remembered: a question often says a thing twice, and others ask about it too. */
function rememberJoined(relatedness: Relatedness, key: string, join: () => Related): Related {
  let known = joined.get(relatedness);
  if (!known || known.size >= MOST_JOINED) {
    known = new Map();
    joined.set(relatedness, known);
  }
  let related = known.get(key);
  if (!related) {
    related = join();
    known.set(key, related);
  }
  return related;
}

function toUnit(text: string, span: readonly Term[], language: Language, needs: UnitNeeds): Unit | null {
  const content =
    span.length > 1
      ? span.filter((term) => !language.stopWords.has(term.folded))
      : span.filter((term) => !isSmall(term, language) || isAcronym(text, term));
  const first = span[0];
  const last = span.at(-1);
  if (!first || !last || content.length === 0) return null;
  const phrase: Phrase = { stems: content.map((term) => term.term), folded: content.map((term) => term.folded) };
  const key = span.map((term) => term.term).join(' ');
  const original = text.slice(first.start, last.end);
  const name = content.some(
    (term) => term.kind !== 'word' || (/^\p{Lu}/u.test(text.slice(term.start, term.end)) && term.position > 0),
  );
  const related =
    language.code === 'en' && phrase.stems.length === 1
      ? needs.relatedness.related(phrase, key)
      : rememberJoined(needs.relatedness, `${language.code}:${key}|${phrase.folded.join(' ')}|${original}`, () =>
          language.code === 'en'
            ? wholeOrParts(phrase, key, needs.relatedness)
            : translated(phrase, key, original, language, needs),
        );
  const meaning =
    language.code === 'en'
      ? phrase.folded
      : (needs.lexicon.translate(language.code, key, original)?.[0]?.folded ?? phrase.folded);
  return {
    text: original,
    start: first.start,
    end: last.end,
    stems: phrase.stems,
    meaning,
    related,
    weight: weigh(phrase, meaning, related, needs),
    name,
  };
}

function isAcronym(text: string, term: Term): boolean {
  return /^\p{Lu}{2,}$/u.test(text.slice(term.start, term.end));
}

/** Relations of a phrase, and at a discount those of its words: "defence chiefs" by "chiefs" too. */
function wholeOrParts(phrase: Phrase, key: string, relatedness: Relatedness): Related {
  const whole = relatedness.related(phrase, key);
  if (phrase.stems.length === 1) return whole;
  const parts = phrase.stems.map((stem, i) =>
    relatedness.related({ stems: [stem], folded: [phrase.folded[i] ?? stem] }, stem),
  );
  return merge([{ related: whole, factor: 1 }, ...parts.map((related) => ({ related, factor: 0.5 }))]);
}

function translated(
  phrase: Phrase,
  key: string,
  typed: string,
  language: Language,
  { lexicon, relatedness }: UnitNeeds,
): Related {
  const english = lexicon.translate(language.code, key, typed) ?? [];
  const own = relatedness.related(phrase, `${language.code}:${key}`);
  return merge([
    { related: own, factor: 1 },
    ...english.map((option) => ({
      related: wholeOrParts(option, foreignKey(option.folded.join(' '), 'en'), relatedness),
      factor: TRANSLATED,
    })),
  ]);
}

function merge(parts: readonly { related: Related; factor: number }[]): Related {
  const single = new Map<string, number>();
  const phrases: { terms: readonly string[]; sureness: number }[] = [];
  for (const { related, factor } of parts) {
    for (const [term, sureness] of related.single) single.set(term, Math.max(single.get(term) ?? 0, sureness * factor));
    for (const { terms, sureness } of related.phrases) phrases.push({ terms, sureness: sureness * factor });
  }
  return { single, phrases };
}

/**
 * Rare in the corpus and rare in the language: telling. A word that the articles do not know is judged by the language
 * alone; number words tell little ("the two sides"); a phrase tells more than a word.
 */
function weigh(phrase: Phrase, meaning: readonly string[], related: Related, { rarity, vectors }: UnitNeeds): number {
  const each = meaning.map((folded, i) => {
    const stem = phrase.stems[i] ?? folded;
    if (english.numbers.has(folded)) return NUMBER_WORD;
    const row = vectors.row(folded);
    // Of 30,000 words by falling frequency, rank 30 → 0.35, 300 → 0.56, 3,000 → 0.78; unknown words are rare ones.
    const inLanguage = row === undefined ? 1 : Math.log(1 + row) / Math.log(30_000);
    return related.single.get(stem) === 1 ? 0.5 * inLanguage + 0.5 * rarity(stem) : inLanguage ** 2;
  });
  return Math.max(...each) * (1 + 0.25 * (each.length - 1));
}
