// Lexicon: everyday words beside the words of the news (English), and translations into English (Vietnamese, French).
import { readFileSync } from 'node:fs';
import { fold, hasMarks } from '../text/fold.ts';
import { tokenize } from '../text/words.ts';
import { analyze, stemOf } from './analysis.ts';
import { type LanguageCode, languageOf } from './index.ts';
import { LazyTable } from './lazy-table.ts';

/** A word or phrase as its content stems, and the folded words they come from (for word vectors). */
export type Phrase = { readonly stems: readonly string[]; readonly folded: readonly string[] };

export type Lexicon = {
  /** Phrases used alike with the one whose key is given (`phraseKey`), itself left out; a list for each sense. */
  senses(key: string): readonly (readonly Phrase[])[];
  /** Things of the kind that the key names: for "illness" malaria, cholera … */
  kindsOf(key: string): readonly Phrase[];
  /**
   * English phrases for a folded foreign phrase (`foreignKey`), or undefined. Where `typed` carries Vietnamese marks,
   * only entries spelt with the same marks count: "cuộc đối" is not "cuộc đời".
   */
  translate(language: LanguageCode, key: string, typed?: string): readonly Phrase[] | undefined;
  /** Folded one-word names of countries, peoples and capitals, each with its country's number: never part of a person's name. */
  readonly places: ReadonlyMap<string, number>;
  /** Most words in any key: how far ahead a reader must look. */
  readonly longest: number;
};

type Group = string | readonly string[];

export type LexiconSource = {
  /** Groups of English phrases used alike: lines with commas between them, or lists. */
  readonly groups: readonly Group[];
  /** Groups of country names, demonyms, capitals. */
  readonly countries?: readonly Group[];
  /** Lines `general, synonyms = specific, specific`. */
  readonly categories?: readonly string[];
  /** Lines `foreign = english, english` a language; read when the first question in it comes. */
  readonly foreign?: Partial<Record<LanguageCode, () => readonly string[]>>;
};

const FOLDER = new URL('./lexicon/', import.meta.url);
let loaded: Lexicon | undefined;

/** The shipped lexicon, read once. */
export function lexicon(): Lexicon {
  loaded ??= buildLexicon({
    groups: ['english-nouns.txt', 'english-verbs.txt'].flatMap(readLines),
    countries: readLines('countries.txt'),
    categories: ['english-categories.txt', 'english-kinds.txt'].flatMap(readLines),
    foreign: { vi: () => readLines('vietnamese.txt'), fr: () => readLines('french.txt') },
  });
  return loaded;
}

/** A lexicon of its parts. A foreign line without "=" is an Error naming it, when that language is first asked for. */
export function buildLexicon({ groups, countries = [], categories = [], foreign = {} }: LexiconSource): Lexicon {
  // What heads a category is used alike too: "illness, disease = …".
  const heads = categories.map((line) =>
    halves(line)[0]
      .split(',')
      .flatMap((member) => member.trim() || []),
  );
  const all = [...groups, ...countries, ...heads.filter((head) => head.length > 1)];
  const senses = new LazyTable(all.length, (i) => membersIn(all[i]), phraseKey);
  const members = new Map<number, { key: string; phrase: Phrase }[]>();
  const membersOf = (i: number) => {
    let known = members.get(i);
    if (!known) {
      known = membersIn(all[i])
        .map(readMember)
        .filter(({ phrase }) => phrase.stems.length > 0);
      members.set(i, known);
    }
    return known;
  };
  const kindLines = categories.map(halves);
  const kinds = new LazyTable(kindLines.length, (i) => membersIn(kindLines[i]?.[0]), phraseKey);
  const specifics = new Map<number, readonly Phrase[]>();
  const specificsOf = (i: number) => {
    const known = specifics.get(i) ?? toPhrases(kindLines[i]?.[1] ?? '');
    specifics.set(i, known);
    return known;
  };
  const tables = new Map<LanguageCode, (key: string) => readonly Translation[]>();
  const tableOf = (code: LanguageCode) => {
    let table = tables.get(code);
    if (!table) {
      table = translations(code, foreign[code]?.() ?? []);
      tables.set(code, table);
    }
    return table;
  };
  return {
    senses: (key) => {
      const found = senses.get(key);
      if (found.length === 0) return NONE;
      return [...new Set(found)]
        .map((i) =>
          membersOf(i)
            .filter((member) => member.key !== key)
            .map(({ phrase }) => phrase),
        )
        .filter((others) => others.length > 0);
    },
    kindsOf: (key) => kinds.get(key).flatMap(specificsOf),
    translate: (code, key, typed = '') => {
      const marked = code === 'vi' && hasMarks(typed) ? toneForm(typed) : null;
      const entries = tableOf(code)(key).filter(({ spelling }) => marked === null || spelling === marked);
      const found = entries.flatMap(({ phrases }) => phrases);
      return found.length > 0 ? found : undefined;
    },
    places: new Map(
      countries.flatMap((names, country) =>
        membersIn(names)
          .filter((name) => !name.includes(' '))
          .map((name) => [fold(name), country] as const),
      ),
    ),
    longest: LONGEST,
  };
}

const NONE: readonly never[] = [];

/** Words in the longest phrase that is looked for; longer ones are sayings, not terms. */
const LONGEST = 6;

type Translation = { readonly spelling: string; readonly phrases: readonly Phrase[] };

/** What a key means in English, by the lines of a language. */
function translations(code: LanguageCode, source: readonly string[]): (key: string) => readonly Translation[] {
  const lines = source.map(halves);
  const table = new LazyTable(
    lines.length,
    (i) => [lines[i]?.[0].trim() ?? ''],
    (text) => foreignKey(text, code),
  );
  const known = new Map<number, Translation>();
  const translationOf = (i: number) => {
    let translation = known.get(i);
    if (!translation) {
      const [text, targets] = lines[i] as [string, string];
      const spelling = code === 'vi' ? toneForm(text.trim()) : text.trim();
      translation = { spelling, phrases: toPhrases(targets) };
      known.set(i, translation);
    }
    return translation;
  };
  return (key) => table.get(key).map(translationOf);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A Vietnamese text with each syllable's tone at its end, so that "hoà" and "hòa" are spelt alike. */
function toneForm(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES)?.join('') ?? ''))
    .join(' ')
    .trim();
}

function halves(line: string): [string, string] {
  const at = line.indexOf('=');
  if (at < 1) throw new Error(`lexicon: "${line}" is not "left = right, right"`);
  return [line.slice(0, at), line.slice(at + 1)];
}

function toPhrases(list: string): Phrase[] {
  return list
    .split(',')
    .map(toPhrase)
    .filter((phrase) => phrase.stems.length > 0);
}

const english = languageOf('en');
const ONE_WORD = /^[a-z]{2,}$/;

/** Key and content of a member in one reading; nearly all are one plain word. */
function readMember(text: string): { key: string; phrase: Phrase } {
  if (ONE_WORD.test(text)) {
    const stem = stemOf(text, english);
    return { key: stem, phrase: { stems: [stem], folded: [text] } };
  }
  const all = analyze(text, english, true);
  const content = all.filter((term) => !english.stopWords.has(term.folded));
  const terms = content.length > 0 ? content : all;
  return {
    key: all.map((term) => term.term).join(' '),
    phrase: { stems: terms.map((term) => term.term), folded: terms.map((term) => term.folded) },
  };
}

/** Key of an English word or phrase: all its stems, stop words too ("turn down" is not "turn"). */
export function phraseKey(text: string): string {
  return readMember(text).key;
}

/** Key of a foreign phrase: its folded words, stemmed where the language has stems. */
export function foreignKey(text: string, code: LanguageCode): string {
  const language = languageOf(code);
  return tokenize(text)
    .map((token) => stemOf(token.folded, language))
    .join(' ');
}

/** The content of an English phrase; all its words when it has stop words only. */
export function toPhrase(text: string): Phrase {
  return readMember(text.trim()).phrase;
}

/** The members of a group; of a line those between the commas that are not empty. */
function membersIn(group: Group = []): readonly string[] {
  if (typeof group !== 'string') return group;
  const members: string[] = [];
  for (let from = 0; from < group.length; ) {
    const comma = group.indexOf(',', from);
    const to = comma < 0 ? group.length : comma;
    const member = group.slice(from, to).trim();
    if (member !== '') members.push(member);
    from = to + 1;
  }
  return members;
}

function readLines(file: string): string[] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter(Boolean);
}
