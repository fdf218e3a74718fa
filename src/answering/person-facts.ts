// Person facts: the offices that the articles give to a person, and what they tell of them, cited and in order of time.
import type { SearchIndex } from '../index/search-index.ts';
import { readingDate } from '../knowledge/article.ts';
import { fold } from '../text/fold.ts';
import { daysOf } from '../text/partial-date.ts';
import { tokenize } from '../text/words.ts';
import type { Citation } from './answer.ts';
import { articlesHolding } from './articles-holding.ts';
import type { Corpus } from './corpus.ts';
import { findPeople } from './find-person.ts';
import { officesOf } from './office.ts';
import type { KnownPerson } from './people.ts';
import { numbered, quote } from './quote.ts';
import type { ReadSentence } from './reading.ts';
import type { PersonFacts } from './study.ts';
import { dayTold } from './telling.ts';

type Role = { readonly role: string; readonly citation: Citation };

/** Names of others that the same words may mean. */
const MOST_OTHERS = 5;

/**
 * Facts on the person whom `name` means best: roles newest first, deeds oldest first, `others` who may be meant too.
 * Null when nobody fits, or the articles never name them.
 */
export function personFacts(name: string, corpus: Corpus, index: SearchIndex): PersonFacts | null {
  const today = Temporal.PlainDate.from('2000-01-01');
  // Of people who fit alike, the one of whom the articles tell most is most likely meant.
  const known = findPeople(name, corpus, today)
    .map(({ person, fit }) => ({ person, fit, sentences: sentencesOn(person, corpus, index) }))
    .filter(({ sentences }) => sentences.length > 0)
    .sort((a, b) => b.fit - a.fit || b.sentences.length - a.sentences.length);
  const named = known[0];
  if (!named) return null;
  const { person, sentences } = named;
  return {
    name: person.name,
    roles: numbered(rolesOf(person, sentences)),
    deeds: numbered(sentences.map((read) => ({ citation: quote(read, dayTold(read), namesIn(read, person), 0) }))).map(
      ({ citation }) => citation,
    ),
    others: known.slice(1, 1 + MOST_OTHERS).map((other) => other.person.name),
  };
}

/** The sentences that name the person or mean them by a pronoun, oldest first; those of an unknown day last. */
function sentencesOn(person: KnownPerson, corpus: Corpus, index: SearchIndex): ReadSentence[] {
  const first = (date: string | null) => (date ? daysOf(date).first : '9999');
  return articlesHolding(person.words, corpus, index)
    .flatMap((article) => corpus.read(article).sentences)
    .filter((read) => namesIn(read, person).length > 0 || (read.implied.length === 1 && read.implied[0] === person))
    .sort((a, b) => first(whenOf(a)).localeCompare(first(whenOf(b))));
}

/** When it was done or said: what is told of a day to come was said on the day of publication. */
function whenOf(read: ReadSentence): string | null {
  const told = dayTold(read);
  const published = readingDate(read.sentence.passage.article);
  if (told === null || published === null) return told ?? published;
  return daysOf(told).first > daysOf(published).last ? published : told;
}

function namesIn(read: ReadSentence, person: KnownPerson) {
  return read.mentions.filter((mention) => mention.person === person);
}

/** Each office once, in its newest telling, the fullest first; one said more fully elsewhere is left out. */
function rolesOf(person: KnownPerson, sentences: readonly ReadSentence[]): Role[] {
  const roles: (Role & { words: string[] })[] = [];
  for (const read of sentences.toReversed()) {
    for (const mention of namesIn(read, person)) {
      const others = read.mentions.filter((other) => other.person !== person);
      for (const span of officesOf(read.sentence.text, mention, others)) {
        const role = read.sentence.text.slice(span.start, span.end);
        const words = tokenize(fold(role)).map((token) => token.folded);
        roles.push({ role, words, citation: quote(read, dayTold(read), [span], 0) });
      }
    }
  }
  // `roles` are newest first by now; of one day the fullest office says most.
  roles.sort(
    (a, b) => (b.citation.eventDate ?? '').localeCompare(a.citation.eventDate ?? '') || b.words.length - a.words.length,
  );
  const fuller = (a: string[], b: string[]) => a.length < b.length && a.every((word) => b.includes(word));
  const distinct = roles.filter(
    ({ words }, i) => !roles.some((other, j) => fuller(words, other.words) || (j < i && same(words, other.words))),
  );
  // "His Canadian counterpart" is an office only where no other is told.
  const offices = distinct.filter(({ words }) => !words.includes('counterpart'));
  return (offices.length > 0 ? offices : distinct).map(({ role, citation }) => ({ role, citation }));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ');
}
