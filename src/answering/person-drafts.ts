// Person drafts: the people of a corpus put together from the vocabulary and from the names in its sentences.
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { analyze } from '../languages/analysis.ts';
import { bodyWords, personTitles } from '../languages/titles.ts';
import { tokenize } from '../text/words.ts';
import { nameRuns } from './name-runs.ts';

export type PersonDraft = { name: string; words: string[]; readonly descriptors: Set<string> };

/** A name in a sentence: as it is written, its folded words, and the stems that describe its bearer. */
export type NamedRun = {
  readonly name: string;
  readonly words: readonly string[];
  readonly described: readonly string[];
  /** False: it may be no person, and counts only for one who is known otherwise. */
  readonly certain: boolean;
};

export function namedRunsOf(text: string): NamedRun[] {
  return [...nameRuns(text)].map(({ words, described, certain }) => ({
    name: text.slice(words[0]?.start, words.at(-1)?.end),
    words: words.map((token) => token.folded),
    described,
    certain,
  }));
}

/** Drafts of everybody, those of the vocabulary first; a run belongs to the first whose words it shares, or is somebody new. */
export function draftPeople(runs: Iterable<NamedRun>, vocabulary: Vocabulary): PersonDraft[] {
  const drafts = vocabulary.people.map(draftOf);
  // Word → numbers of the drafts that have it.
  const having = new Map<string, number[]>();
  const enter = (number: number, words: readonly string[]) => {
    for (const word of words) {
      const known = having.get(word);
      if (!known) having.set(word, [number]);
      else if (!known.includes(number)) known.push(number);
    }
  };
  for (const [number, { words }] of drafts.entries()) enter(number, words);
  for (const { name, words, described, certain } of runs) {
    let number = firstOf(words, drafts, having);
    if (number === undefined) {
      if (!certain || words.length === 0) continue;
      number = drafts.push({ name, words: [...words], descriptors: new Set() }) - 1;
      enter(number, words);
    }
    const draft = drafts[number] as PersonDraft;
    if (words.length > draft.words.length) {
      draft.name = name;
      draft.words = [...words];
      enter(number, words);
    }
    for (const term of described) draft.descriptors.add(term);
  }
  return drafts;
}

function draftOf({ name, aliases, side, roles, everyday }: Vocabulary['people'][number]): PersonDraft {
  const described = [...roles, ...everyday, side ?? ''].flatMap((text) => analyze(text).map((term) => term.term));
  const names = [name, ...aliases].map((text) => tokenize(text).map((token) => token.folded));
  const full = names[0] ?? [];
  const extra = names.flat().filter((word) => !full.includes(word) && !personTitles.has(word) && !bodyWords.has(word));
  return { name, words: [...full, ...new Set(extra)], descriptors: new Set(described) };
}

/** Number of the first draft that is the same person; those without a common word cannot be. */
function firstOf(
  words: readonly string[],
  drafts: readonly PersonDraft[],
  having: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  let first: number | undefined;
  for (const word of words) {
    for (const number of having.get(word) ?? []) {
      if (first !== undefined && number >= first) continue;
      if (samePerson(drafts[number]?.words ?? [], words)) first = number;
    }
  }
  return first;
}

/** Same person when one name's words all occur in the other's. */
function samePerson(known: readonly string[], words: readonly string[]): boolean {
  const [short, long] = known.length < words.length ? [known, words] : [words, known];
  return short.length > 0 && short.every((word) => long.includes(word));
}
