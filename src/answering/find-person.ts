// Finding a person: a name as people type it, or an office, → the people whom it may mean, best first.

import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { personTitles } from '../languages/titles.ts';
import { editDistance, slipsForgiven } from '../text/edit-distance.ts';
import { cleanInput } from '../text/fold.ts';
import { toLine } from '../text/line.ts';
import { tokenize } from '../text/words.ts';
import type { Corpus } from './corpus.ts';
import type { KnownPerson } from './people.ts';
import { MOST_READ, readQuestion } from './read-question.ts';

const english = languageOf('en');
/** As sure as this a word asked and one of a description must mean the same. */
const SURE = 0.7;
/** A description that more people than this share tells nobody apart. */
const MOST_DESCRIBED = 3;
/** Longest name read, in words; a longer line is no name. */
const MOST_WORDS = 12;

/** `fit` orders people within one search only: the higher the better, equal where nothing tells them apart. */
export type FoundPerson = { readonly person: KnownPerson; readonly fit: number };

/** People whom `name` may mean; `today` is the day against which a time in it is read. */
export function findPeople(name: string, corpus: Corpus, today: Temporal.PlainDate): FoundPerson[] {
  const clean = cleanInput(name.slice(0, MOST_READ));
  const words = tokenize(clean).map((token) => token.folded);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  for (const search of [
    () => byName(words, corpus, false),
    () => byEverydayName(clean, corpus),
    () => byName(words, corpus, true),
    () => byDescription(clean, corpus, today),
  ]) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}

/** People of whose name every word is, titles and what describes them left aside; with a slip in one word, if `slip`. */
function byName(words: readonly string[], { people }: Corpus, slip: boolean): FoundPerson[] {
  return people.all.flatMap((person) => {
    const others = words.filter((word) => !person.words.includes(word) && !isAside(word, person));
    const exact = words.filter((word) => person.words.includes(word)).length;
    const [wrong, ...more] = others;
    if (wrong === undefined) return exact > 0 ? [{ person, fit: exact }] : [];
    // "Stephanie Beck" for "Stefanie Beck": beside a word that is right, a long one may be two slips off.
    return slip && more.length === 0 && isNear(wrong, person, exact > 0 ? 2 : 1) ? [{ person, fit: exact }] : [];
  });
}

function isNear(word: string, person: KnownPerson, most: number): boolean {
  return person.words.some((own) => {
    const forgiven = Math.min(most, slipsForgiven(Math.max(own.length, word.length)));
    return forgiven > 0 && editDistance(own, word, forgiven) <= forgiven;
  });
}

/** A title, an initial, a small word, or one that describes this person anyway ("ambassador Steil of Canada"). */
function isAside(word: string, person: KnownPerson): boolean {
  if (word.length === 1) return person.words.some((own) => own.startsWith(word));
  const small = personTitles.has(word) || english.stopWords.has(word) || english.courtesy.has(word);
  return small || person.descriptors.has(stemOf(word, english));
}

/** By the curator's names for people who are spoken of without their name. */
function byEverydayName(name: string, { knowledge, people }: Corpus): FoundPerson[] {
  const plain = (text: string) => toLine(text).folded.replace(/^the /, '');
  const asked = plain(name);
  const meant = knowledge.vocabulary.people.filter(({ everyday, roles }) =>
    [...everyday, ...roles].some((text) => plain(text) === asked),
  );
  // One word of a role ("general") is no name for one person.
  if (!asked.includes(' ')) return [];
  return meant.flatMap((entry) => {
    const words = tokenize(entry.name).map((token) => token.folded);
    const person = people.all.find((known) => words.every((word) => known.words.includes(word)));
    return person ? [{ person, fit: 1 }] : [];
  });
}

/** By office and country, in any of the languages ("prime minister of Vietnam", "đại sứ Canada"): all of it must fit. */
function byDescription(name: string, corpus: Corpus, today: Temporal.PlainDate): FoundPerson[] {
  const { units } = readQuestion(name, today, corpus);
  const office = units.some(({ meaning }) => meaning.some((word) => personTitles.has(word)));
  if (!office) return [];
  const fits = corpus.people.all.filter(({ descriptors }) =>
    units.every(({ meaning, related }) => {
      if (meaning.every((word) => descriptors.has(stemOf(word, english)))) return true;
      return [...related.single].some(([term, sureness]) => sureness >= SURE && descriptors.has(term));
    }),
  );
  return fits.length <= MOST_DESCRIBED ? fits.map((person) => ({ person, fit: 1 })) : [];
}
