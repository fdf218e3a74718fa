// Analysis: text → terms, the units that the index stores and a question is matched by. Both sides go through here.
import { type Token, tokenize } from '../text/words.ts';
import { type Language, languageOf } from './index.ts';

export type Term = {
  /** What is compared: a folded stem, a whole number ("7.25", "25%", "2025-2026"), a currency ("us$"). */
  readonly term: string;
  /** The folded word before stemming. */
  readonly folded: string;
  /** Offsets of the word in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Rank of the word among all words of the text, stop words counted. */
  readonly position: number;
  readonly kind: 'word' | 'number' | 'money';
};

// Names that some write as two words and English news as one.
const JOINED = new Map([
  ['viet nam', 'vietnam'],
  ['ha noi', 'hanoi'],
  ['sai gon', 'saigon'],
  ['da nang', 'danang'],
  ['hai phong', 'haiphong'],
  ['per cent', '%'],
]);

const FIRST_HALVES = new Set([...JOINED.keys()].map((pair) => pair.slice(0, pair.indexOf(' '))));

const stems = new Map<string, Map<string, string>>();
// Bounds the memory of a bot that runs for years on whatever people type.
const MOST_STEMS = 200_000;

/** The stem of a folded word in a language, remembered. Numbers and one-letter words are their own stems. */
export function stemOf(folded: string, language: Language): string {
  let known = stems.get(language.code);
  if (!known || known.size > MOST_STEMS) {
    known = new Map();
    stems.set(language.code, known);
  }
  let stem = known.get(folded);
  if (stem === undefined) {
    stem = /^\p{L}{2,}$/u.test(folded) ? language.stem(folded) : folded;
    known.set(folded, stem);
  }
  return stem;
}

function beginsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

const inWords = new Map<string, ReadonlyMap<string, string>>();

/** "3rd" as "third", in the words of the language, as far as it has words for them; all else as it is. */
function spelled(folded: string, language: Language): string {
  if (!beginsWithDigit(folded) || !/^\d+\p{L}+$/u.test(folded)) return folded;
  let known = inWords.get(language.code);
  if (!known) {
    const words = [...language.ordinals].filter(([word]) => !/^\d/.test(word)).reverse();
    const byValue = new Map(words.map(([word, value]) => [value, word]));
    known = new Map([...language.ordinals].map(([word, value]) => [word, byValue.get(value) ?? word]));
    inWords.set(language.code, known);
  }
  return known.get(folded) ?? folded;
}

/**
 * The terms of `text` in reading order. Stop words are left out unless `keepStopWords`; `keep` lets a named word
 * through ("who" as an abbreviation, WHO). English, the articles' language, is the default.
 */
export function analyze(text: string, language: Language = languageOf('en'), keepStopWords = false): Term[] {
  return termsOf(tokenize(text), language, keepStopWords);
}

/** The same of a text that has been cut into tokens already. */
export function termsOf(tokens: readonly Token[], language: Language, keepStopWords = false): Term[] {
  const terms: Term[] = [];
  for (let position = 0; position < tokens.length; position++) {
    const token = tokens[position];
    if (!token) continue;
    const next = FIRST_HALVES.has(token.folded) ? tokens[position + 1] : undefined;
    const joined = next ? JOINED.get(`${token.folded} ${next.folded}`) : undefined;
    if (joined !== undefined && next) {
      terms.push({ term: joined, folded: joined, start: token.start, end: next.end, position, kind: 'word' });
      position++;
      continue;
    }
    // An abbreviation in capitals is no stop word: WHO, IT, US.
    const stop = !keepStopWords && language.stopWords.has(token.folded) && !/^\p{Lu}{2,}$/u.test(token.text);
    // A single letter is what elision or an initial leaves over.
    if (!keepStopWords && (stop || (token.folded.length <= 2 && /^\p{L}$/u.test(token.folded)))) continue;
    const folded = spelled(token.folded, language);
    const term = token.kind === 'word' ? stemOf(folded, language) : folded;
    terms.push({ term, folded, start: token.start, end: token.end, position, kind: token.kind });
  }
  return terms;
}
