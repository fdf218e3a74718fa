// People: who is named in the articles, how they are called there, and where each is mentioned.

import type { Sentence } from '../knowledge/article.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import { nameParticles, speechVerbs } from '../languages/titles.ts';
import { wordVectors } from '../languages/vectors.ts';
import { editDistance } from '../text/edit-distance.ts';
import { hasMarks } from '../text/fold.ts';
import { type Token, tokenize } from '../text/words.ts';
import { adjacent, isNameWord } from './name-runs.ts';
import { draftPeople, type NamedRun, namedRunsOf, type PersonDraft } from './person-drafts.ts';

export type KnownPerson = {
  /** Fullest form of the name. */
  readonly name: string;
  /** Folded words of the name, in order. */
  readonly words: readonly string[];
  /** Stems by which people speak of them without the name: offices, ranks, country. */
  readonly descriptors: ReadonlySet<string>;
};

export type Mention = {
  readonly person: KnownPerson;
  /** Offsets in the sentence: the name alone, without title. */
  readonly start: number;
  readonly end: number;
};

export type People = {
  readonly all: readonly KnownPerson[];
  /**
   * Mentions in a text, in order; by full name, or by one word of the name that no other person has. `tokens`: the
   * text's, where it has been cut already.
   */
  mentions(text: string, tokens?: readonly Token[]): Mention[];
  /** Those whom any of the stems describes, in the order of `all`. */
  describedBy(stems: readonly string[]): readonly KnownPerson[];
  /**
   * People that a question names, in whatever case; a slip of the keyboard is forgiven in a word of five letters or more.
   * In Vietnamese one syllable in small letters is a word, unless a form of address stands before it.
   */
  named(question: string, language?: LanguageCode): KnownPerson[];
};

type Draft = PersonDraft;

/** Finds the people of a corpus: those of the vocabulary, and those that the sentences name with a title or at speech. */
export function peopleOf(sentences: Iterable<Sentence>, vocabulary: Vocabulary): People {
  return peopleNamed(
    [...sentences].flatMap(({ text }) => namedRunsOf(text)),
    vocabulary,
  );
}

/** The same from the names in the sentences. */
export function peopleNamed(runs: Iterable<NamedRun>, vocabulary: Vocabulary): People {
  return withLookup(draftPeople(runs, vocabulary));
}

function withLookup(drafts: readonly Draft[]): People {
  const owners = new Map<string, Set<Draft>>();
  for (const draft of drafts) {
    // A particle alone names nobody, in French it is a word of every sentence.
    for (const word of draft.words)
      if (!nameParticles.has(word)) owners.set(word, (owners.get(word) ?? new Set()).add(draft));
  }
  const mentions = (text: string, tokens: readonly Token[] = tokenize(text)): Mention[] => {
    const found: Mention[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const start = i;
      const token = tokens[i] as Token;
      // Nearly all words are small.
      if (/^[a-z]/.test(token.text)) continue;
      const known = owners.get(token.folded);
      if (!known || !/^\p{Lu}/u.test(token.text)) continue;
      let candidates = [...known];
      while (i + 1 < tokens.length) {
        const next = candidates.filter((draft) => draft.words.includes(tokens[i + 1]?.folded ?? ''));
        if (next.length === 0) break;
        candidates = next;
        i++;
      }
      const person = candidates[0];
      // "Pham Minh Chinh" is not the one Pham known: a further name word follows that is not theirs.
      const other =
        i === start &&
        isNameWord(tokens[i + 1]) &&
        adjacent(text, tokens[i], tokens[i + 1]) &&
        tokens[i]?.text !== person?.name;
      // Nor is "Bjarni Hólm" the only Hólm known, whose name is another.
      const first = tokens[start - 1];
      const namesake =
        i === start && isNameWord(first) && adjacent(text, first, tokens[i]) && !isCommonWord(first?.folded ?? '');
      const word = i === start && isFunctionWord(text, tokens, i);
      if (candidates.length === 1 && person && !other && !namesake && !word)
        found.push({ person, start: tokens[start]?.start ?? 0, end: nameEnd(tokens[i] as Token) });
    }
    return found;
  };
  const long = [...owners.keys()].filter((word) => word.length >= 5);
  const described = new Map<string, number[]>();
  for (const [number, { descriptors }] of drafts.entries()) {
    for (const stem of descriptors) {
      const known = described.get(stem);
      if (known) known.push(number);
      else described.set(stem, [number]);
    }
  }
  const describedBy = (stems: readonly string[]) =>
    [...new Set(stems.flatMap((stem) => described.get(stem) ?? []))]
      .sort((a, b) => a - b)
      .map((number) => drafts[number] as Draft);
  return {
    all: drafts,
    mentions,
    describedBy,
    named: (question, language) => namedIn(tokenize(question), owners, long, language),
  };
}

const english = languageOf('en');

/** "An agreement", "So far": capitals that begin a sentence, not the name An; beside a title or a verb of speech they are names. */
function isFunctionWord(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || !english.stopWords.has(token.folded) || hasMarks(token.text)) return false;
  const begins = i === 0 || /[.!?:;"“]\s*$/.test(text.slice(tokens[i - 1]?.end, token.start));
  return begins && !speechVerbs.has(tokens[i + 1]?.folded ?? '');
}

/**
 * People by the words of their names; words that several people share count only beside one that tells them apart.
 * `long`: words of names in which a slip is forgiven.
 */
function namedIn(
  tokens: readonly Token[],
  owners: ReadonlyMap<string, ReadonlySet<Draft>>,
  long: readonly string[],
  language: LanguageCode = 'en',
): KnownPerson[] {
  const found: Draft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const start = i;
    const { folded } = tokens[i] as Token;
    let candidates = [...(owners.get(folded) ?? [])];
    if (candidates.length === 0 && folded.length >= 5 && !isCommonWord(folded)) {
      const near = long.filter((word) => editDistance(folded, word, 1) <= 1);
      candidates = [...new Set(near.flatMap((word) => [...(owners.get(word) ?? [])]))];
    }
    while (candidates.length > 1 && i + 1 < tokens.length) {
      const next = candidates.filter((draft) => draft.words.includes(tokens[i + 1]?.folded ?? ''));
      if (next.length === 0) break;
      candidates = next;
      i++;
    }
    const person = candidates[0];
    const syllable = language === 'vi' && i === start && isSyllable(tokens[i] as Token, tokens[i - 1]);
    if (
      candidates.length === 1 &&
      person &&
      !syllable &&
      !found.includes(person) &&
      !isShortCommon(folded, tokens[i] as Token)
    )
      found.push(person);
  }
  return found;
}

// "Ông Thắng", typed with or without marks.
const ADDRESS = words('ong ba anh chi co chu ngai tuong truong');

/** In small letters, with no form of address before it. */
function isSyllable({ text }: Token, before: Token | undefined): boolean {
  return /^\p{Ll}/u.test(text) && !ADDRESS.has(before?.folded ?? '');
}

/** The end of a name without a possessive: "Beck’s" names Beck. */
function nameEnd(token: Token): number {
  return token.end - (/['’]s?$/u.exec(token.text)?.[0].length ?? 0);
}

/** Of the 8,000 most frequent words of English: no slip for a name. */
function isCommonWord(folded: string): boolean {
  return (wordVectors().row(folded) ?? Number.POSITIVE_INFINITY) < 8_000;
}

/** "hang", "le" or "may" in small letters are words; as names people write them with a capital or beside other names. */
function isShortCommon(folded: string, token: Token): boolean {
  return (
    folded.length <= 3 && /^\p{Ll}/u.test(token.text) && (wordVectors().row(folded) ?? Number.POSITIVE_INFINITY) < 2_000
  );
}
