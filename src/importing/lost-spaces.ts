// Lost spaces: words that copying glued together are parted again, each repair told; names, numbers and other words stay.
import { judgeSplit, type Verdict } from './judge-split.ts';
import { splitWords } from './split-words.ts';
import type { WordList } from './word-list.ts';
import { looksLikeWord } from './word-shape.ts';

/** `from` stood in the text, in its order, and reads `to` now. */
export type Repair = { readonly from: string; readonly to: string };

type Found = { readonly start: number; readonly end: number; readonly to: string; readonly verdict: Verdict };

const RUN = /[\p{L}\p{M}]+/gu;
/** Runs that touch these belong to addresses, files, code: left as they are. */
const FOREIGN = /[@/_\\#&=+~]|\.\p{Ll}/u;
/** Five words together and no more; a longer run is no prose. Letters. */
const LONGEST_RUN = 60;
/** A text that lost this many spaces beyond doubt has lost the doubtful ones too. */
const SICK = 2;
/** Rank down to which a word is everyday enough beside a number. */
const EVERYDAY = 12_000;

/** `language`: only English texts are repaired; Vietnamese writes its syllables apart, and French has no list here. */
export function repairLostSpaces(
  text: string,
  list: WordList,
  language = 'en',
): { readonly text: string; readonly repairs: readonly Repair[] } {
  if (language !== 'en') return { text, repairs: [] };
  const found = [...findRuns(text, list), ...findDigits(text, list), ...findMarks(text, list)];
  const telling = found.filter(({ verdict }) => verdict === 'certain' || verdict === 'strong');
  const sick = new Set(telling.map(({ start, end }) => text.slice(start, end))).size >= SICK;
  const chosen = found
    .filter(({ verdict }) => verdict === 'certain' || sick)
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= (all[i - 1]?.end ?? 0));
  let at = 0;
  let repaired = '';
  for (const { start, end, to } of chosen) {
    repaired += text.slice(at, start) + to;
    at = end;
  }
  return { text: repaired + text.slice(at), repairs: chosen.map((one) => told(text, one)) };
}

/** With the words at its sides, where the repair itself is a mark or a number: "resources,especially". */
function told(text: string, { start, end, to }: Found): Repair {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return { from: before + text.slice(start, end) + after, to: before + to + after };
}

function findRuns(text: string, list: WordList): Found[] {
  const matches = [...text.matchAll(RUN)];
  const times = new Map<string, number>();
  for (const [run] of matches) times.set(run, (times.get(run) ?? 0) + 1);
  const pairs = new Set(pairsOf(text, matches));
  return matches.flatMap((match) => {
    const [run] = match;
    const start = match.index;
    const end = start + run.length;
    if (
      run.length < 4 ||
      run.length > LONGEST_RUN ||
      !/^[a-zA-Z]+$/.test(run) ||
      looksLikeWord(run.toLowerCase(), list)
    )
      return [];
    if (FOREIGN.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 2))) return [];
    const words = readRun(run, list);
    if (!words) return [];
    const afterName = /\p{Lu}[\p{L}\p{M}]* $/u.test(text.slice(Math.max(0, start - 40), start));
    const verdict = judgeSplit(words, list, { pairs, often: (times.get(run) ?? 0) > 1, afterName });
    return verdict === 'no' ? [] : [{ start, end, to: words.join(' '), verdict }];
  });
}

/** Words with nothing but white space between: "swept-back" is no pair. */
function pairsOf(text: string, matches: readonly RegExpExecArray[]): string[] {
  return matches.flatMap((match, i) => {
    const before = matches[i - 1];
    if (!before) return [];
    const between = text.slice(before.index + before[0].length, match.index);
    return /^\s+$/.test(between) ? [`${before[0]} ${match[0]}`.toLowerCase()] : [];
  });
}

/** In a text that lost spaces, "and" and "of" before what no list knows: hardly a word of the language begins so. */
const GLUED = /^(and|of)(?!f)([a-z]{5,}(?:ations?|ings?|ments?|ity|ed|ness|ism|ions?|ly))$/;

/** The run as words with their own letters, or null: cut at inner capitals first, then by the word list. */
function readRun(run: string, list: WordList): string[] | null {
  const parts = run.split(/(?<=[a-z])(?=[A-Z])/);
  const words = parts.flatMap((part) => {
    const small = part.toLowerCase();
    if (list.rank(small) !== undefined) return [part];
    const split = /^[a-zA-Z][a-z]*$/.test(part) ? splitWords(small, list) : null;
    if (split) return cut(part, split.words);
    const [, glue = '', rest = ''] = GLUED.exec(part) ?? [];
    if (glue) return [glue, rest];
    return parts.length > 1 && /^[A-Z]/.test(part) ? [part] : [];
  });
  return words.join('') === run && words.length > 1 ? words : null;
}

function cut(part: string, words: readonly string[]): string[] {
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return part.slice(at - word.length, at);
  });
}

const BEFORE_DIGITS = /(?<![\p{L}\p{M}\p{N}@/_.-])(\p{L}{2,})(?=(?:19|20)\d\d(?!\d))/gu;
const AFTER_YEAR = /(?<![\p{N}\p{L}.,])((?:19|20)\d\d)(?=(\p{L}{3,})(?![\p{L}\p{M}]))/gu;

/** "for2021-2023", "2019memorandum". */
function findDigits(text: string, list: WordList): Found[] {
  const everyday = (word: string) => (list.rank(word.toLowerCase()) ?? EVERYDAY) < EVERYDAY;
  const found = (match: RegExpExecArray, verdict: Verdict): Found => {
    const end = match.index + (match[1] ?? '').length;
    return { start: match.index, end, to: `${match[1]} `, verdict };
  };
  const before = [...text.matchAll(BEFORE_DIGITS)].filter(([word]) => everyday(word) && word === word.toLowerCase());
  const after = [...text.matchAll(AFTER_YEAR)].filter((match) => everyday(match[2] ?? ''));
  return [
    ...before.map((match) => found(match, (match[1] ?? '').length <= 5 ? 'certain' : 'likely')),
    ...after.map((match) => found(match, 'likely')),
  ];
}

const LOPSIDED = /(?<=(\p{L}[\p{L}\p{M}]*)) -(?=(\p{L}[\p{L}\p{M}]*))/gu;
const TIGHT = /(?<=(?<![\p{L}@/.])(\p{L}[\p{Ll}\p{M}]+))([,;.!?]|[,;.]?[”"]|\))(?=(\p{L}[\p{L}\p{M}]+))/gu;

/** "dialogue -consultation", "resources,especially", "nos”principle": marks that lost a space. */
function findMarks(text: string, list: WordList): Found[] {
  const known = (word = '') => word.length > 1 && list.rank(word.toLowerCase()) !== undefined;
  const dashes = [...text.matchAll(LOPSIDED)].flatMap((match): Found[] =>
    known(match[1]) && known(match[2])
      ? [{ start: match.index, end: match.index + 2, to: ' - ', verdict: 'likely' }]
      : [],
  );
  const marks = [...text.matchAll(TIGHT)].flatMap((match): Found[] => {
    const [mark, before, , after = ''] = match;
    // "Booking.com", "word.docx": a stop is a sentence's end only before a capital, and after a small word.
    const ends = /[.!?]/.test(mark);
    if (ends && (!/^\p{Lu}\p{Ll}/u.test(after) || !/^\p{Ll}{3,}$/u.test(before ?? ''))) return [];
    if (!known(before) || !(known(after) || /^\p{Lu}/u.test(after))) return [];
    const verdict = /["”)]/.test(mark) || ends ? 'likely' : 'certain';
    // A straight quotation mark before a letter opens as often as it closes.
    if (mark.endsWith('"')) return [];
    return [{ start: match.index, end: match.index + mark.length, to: `${mark} `, verdict }];
  });
  return [...dashes, ...marks];
}
