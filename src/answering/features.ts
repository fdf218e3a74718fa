// Features: what speaks for a sentence as the answer to a question, each a number near 0…1.
import { cosineOf } from '../languages/vectors.ts';
import { fold } from '../text/fold.ts';
import { overlaps, within } from '../text/partial-date.ts';
import { answerTypes } from './answer-type.ts';
import { fitOf } from './bearers.ts';
import { pairs, precision, tightness } from './closeness.ts';
import { beyondOf } from './context.ts';
import { sumsOf } from './feature-sums.ts';
import { sureness } from './matching.ts';
import type { KnownPerson } from './people.ts';
import type { Question } from './question.ts';
import type { ReadArticle, ReadSentence } from './reading.ts';
import type { Scene } from './scene.ts';

export const FEATURES = [
  'exact', // share of the question's weight that stands in the sentence word for word
  'strong', // the same with synonyms
  'soft', // the same with all words used alike
  'specific', // the same, each unit shared among the sentences of the article that say it as well
  'bestHere', // share of the weight that no other sentence of the article says better
  'glossed', // gain by a curator's rewordings of the sentence
  'glossLine', // share that the best single rewording says
  'glossPrecision', // share of that rewording's words that the question asks about
  'glossDense', // share of the weight by how many of the rewordings say it, saturated
  'described', // gain by the offices, country and names of the people named or meant
  'previous', // gain by the sentence before
  'carried', // the same where this sentence opens with "it", "she", "the …": it goes on about the same
  'next', // gain by the sentence after
  'beyond', // share that the sentence says and the article's head does not
  'beyondShare', // the same of what the head leaves unsaid
  'saidElsewhere', // share that another sentence of the article says and neither this one nor the head
  'headSays', // of the first sentence: share that the head says
  'inContext', // share said by the sentence and the head together
  'whole', // share that the whole article says
  'rarest', // the most telling unit that is matched
  'missing', // the most telling unit that is not, not even in the article
  'pairs', // neighbouring units that stand near one another in the same order
  'tight', // matched words close together
  'precision', // share of the sentence's words that the question asks about
  'names', // share of the names in the question that the sentence names or means
  'namesMissing', // share that not even the article names
  'speaker', // the one whom the question names or describes is the first named, or meant, in the sentence
  'bearer', // asked who holds an office: names somebody whom the description fits
  'range', // told within the time asked about
  'outOfRange', // told outside of it
  'stated', // a day, month or year of its own within that time, or that which a thing in the question is described by
  'ordinal', // "the third": the same ordinal 1, only another −1
  'lead', // first sentence of the article
  'early', // falls with the position in the article
  'length', // logarithm of the number of terms
  'bm25', // passage score of the index, of the best passage 1
  'meaning', // cosine of the summed word vectors
  'date', // asked when: has a date of its own
  'person', // asked who: names a person whom the question does not
  'office', // asked who somebody is: tells their office
  'number', // asked how many: a number stands with the thing counted
  'duration', // asked how long: a length of time
  'amount', // asked how much: an amount
  'place', // asked where: a place
  'listing', // asked for several: an enumeration
  'sought', // the kind of thing sought by "which …" stands in the sentence
  'reason', // asked why: a reason
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Record<FeatureName, number>;

/** "In 2024" may be in July 2024, and as well not. */
const PARTLY = 0.4;
const GOES_ON = /^["“]?(?:it|its|he|his|she|her|they|their|this|these|that|those|both|the|such|another|also)\b/i;

/** The features of one sentence for one question; null when a quoted or excluded word rules it out. */
export function featuresOf(scene: Scene): Features | null {
  const { question, read, found, glosses, context, index } = scene;
  const sentence = read.sentences[index];
  const matches = found.sentences[index];
  if (!sentence || !matches || !allowed(question, sentence)) return null;
  const gloss = glosses.get(index);
  const sums = sumsOf(scene, matches, gloss);
  const date = sentence.dates.event;
  const inRange = question.range !== null && date !== null && overlaps(date, question.range);
  const whollyIn = inRange && question.range !== null && date !== null && within(date, question.range);
  return {
    ...sums,
    glossLine: gloss?.line ?? 0,
    glossPrecision: gloss?.precision ?? 0,
    ...beyondOf(
      question,
      context,
      matches.map((match, u) => Math.max(sureness(match), gloss?.units[u] ?? 0)),
      index,
    ),
    carried: GOES_ON.test(sentence.sentence.text) ? sums.previous : 0,
    pairs: pairs(matches, sentence),
    tight: tightness(matches, sentence),
    precision: precision(matches, sentence),
    ...naming(question, sentence, read),
    range: inRange ? (whollyIn ? 1 : PARTLY) : 0,
    outOfRange: Number(question.range !== null && !inRange),
    stated: statedIn(question, sentence),
    ordinal: ordinalFit(question.ordinals, sentence.ordinals),
    lead: Number(index === 0),
    early: 1 / (1 + index),
    length: Math.log1p(sentence.terms.length) / 4,
    bm25: scene.bm25,
    meaning: cosineOf(scene.questionVector, scene.vectorOf(sentence)),
    sought: matches[question.sought]?.own ?? 0,
    ...answerTypes(question, sentence, matches),
  };
}

function naming({ people, bearers, kind, units }: Question, sentence: ReadSentence, read: ReadArticle) {
  const named = new Set([...sentence.mentions.map((mention) => mention.person), ...sentence.implied]);
  const inArticle = (person: KnownPerson) =>
    read.sentences.some((other) => other.mentions.some((mention) => mention.person === person));
  const first = sentence.mentions[0]?.person ?? sentence.implied[0];
  return {
    names: people.length ? people.filter((person) => named.has(person)).length / people.length : 0,
    namesMissing: people.length
      ? people.filter((person) => !named.has(person) && !inArticle(person)).length / people.length
      : 0,
    speaker: Number(first !== undefined && [...people, ...bearers].includes(first)),
    bearer: kind === 'who' ? Math.max(0, ...sentence.mentions.map((mention) => fitOf(mention.person, units))) : 0,
  };
}

function statedIn({ range, mentioned }: Question, { dates }: ReadSentence): number {
  const time = range ?? mentioned;
  return Number(time !== null && dates.own.some(({ date }) => overlaps(date, time)));
}

function ordinalFit(asked: readonly number[], told: readonly number[]): number {
  if (asked.length === 0 || told.length === 0) return 0;
  return asked.some((ordinal) => told.includes(ordinal)) ? 1 : -1;
}

/** A quoted phrase must stand in the sentence, an excluded word must not. */
function allowed(question: Question, sentence: ReadSentence): boolean {
  if (question.excluded.some((term) => sentence.places.has(term))) return false;
  if (question.phrases.length === 0) return true;
  const folded = fold(sentence.sentence.text);
  return question.phrases.every((phrase) => folded.includes(phrase));
}
