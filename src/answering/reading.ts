// Reading: a sentence prepared for comparison with questions — its terms, people, context and the day it tells of.

import type { Article, Sentence } from '../knowledge/article.ts';
import { analyze, stemOf, type Term, termsOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { ordinalsIn } from '../languages/ordinals.ts';
import { tokenize } from '../text/words.ts';
import { type EventDates, eventDates } from './event-date.ts';
import { type GlossPostings, glossPostings } from './gloss-postings.ts';
import type { KnownPerson, Mention, People } from './people.ts';
import { type SentencePostings, sentencePostings } from './sentence-postings.ts';

export type ReadSentence = {
  readonly sentence: Sentence;
  /** Content terms in order; offsets are in the sentence's text. */
  readonly terms: readonly Term[];
  /** Term → positions among all words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly mentions: readonly Mention[];
  /** People meant by a pronoun or "the two sides", named in a sentence before. */
  readonly implied: readonly KnownPerson[];
  /** Stems that describe the people named or meant: offices, country. */
  readonly described: ReadonlySet<string>;
  readonly dates: EventDates;
  /** Numbers of its ordinals: "the third dialogue" 3. */
  readonly ordinals: readonly number[];
};

export type ReadArticle = {
  readonly article: Article;
  readonly sentences: readonly ReadSentence[];
  /** All terms of title, topics and body. */
  readonly terms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
  readonly glosses: GlossPostings;
  readonly postings: SentencePostings;
};

const ONE_PERSON = /^(?:["“])?(he|she|his|her)\b|\b(he|she)\b/i;
const SEVERAL =
  /^(they|both|the two|the sides|the ministers|the leaders|the officials)\b|\b(they|both sides|the two sides|both ministers|the two officials)\b/i;

/** Reads one article; `people` are those of the whole corpus. */
export function readArticle(article: Article, sentences: readonly Sentence[], people: People): ReadArticle {
  const language = languageOf(article.language);
  const dates = eventDates(article, sentences);
  const read: ReadSentence[] = [];
  let spoken: KnownPerson[] = [];
  // A story cut off at its head speaks of "the two officials" before it names them.
  const cut = sentences.map((sentence) => tokenize(sentence.text));
  const named = sentences.map((sentence, i) => people.mentions(sentence.text, cut[i]));
  let present = [...new Set(named.flat().map((mention) => mention.person))].slice(0, 2);
  for (const [i, sentence] of sentences.entries()) {
    const terms = termsOf(cut[i] ?? [], language);
    const mentions = named[i] ?? [];
    const here = [...new Set(mentions.map((mention) => mention.person))];
    const implied = meant(sentence.text, here, spoken, present);
    const described = new Set([...here, ...implied].flatMap((person) => [...person.descriptors]));
    // Whom a pronoun means is as good as named.
    for (const person of implied) for (const word of person.words) described.add(stemOf(word, language));
    // "The 2021 call": a year before a thing is that of the event told.
    const year = dates[i]?.event?.slice(0, 4);
    if (year) described.add(year);
    read.push({
      sentence,
      terms,
      places: placesOf(terms),
      mentions,
      implied,
      described,
      dates: dates[i] ?? { own: [], event: null },
      ordinals: ordinalsIn(sentence.text, language, cut[i]),
    });
    if (here.length > 0) {
      spoken = here;
      present = [...new Set([...here, ...present])].slice(0, 4);
    }
  }
  const titleTerms = new Set(analyze(article.title, language).map((term) => term.term));
  const terms = new Set([...titleTerms, ...read.flatMap((sentence) => sentence.terms.map((term) => term.term))]);
  for (const topic of article.topics) for (const term of analyze(topic)) terms.add(term.term);
  return {
    article,
    sentences: read,
    terms,
    titleTerms,
    glosses: glossPostings(sentences),
    postings: sentencePostings(read),
  };
}

/** Whom "he", "she" or "they" of a sentence mean: the last one spoken of, or all who were present. */
function meant(
  text: string,
  named: readonly KnownPerson[],
  spoken: readonly KnownPerson[],
  present: readonly KnownPerson[],
): KnownPerson[] {
  if (SEVERAL.test(text)) return present.filter((person) => !named.includes(person)).slice(0, 2);
  if (ONE_PERSON.test(text) && named.length === 0) return spoken.slice(0, 1);
  return [];
}

function placesOf(terms: readonly Term[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { term, position } of terms) {
    const known = places.get(term);
    if (known) known.push(position);
    else places.set(term, [position]);
  }
  return places;
}
