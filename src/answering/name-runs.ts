// Name runs: the capitalised words of a sentence that are, or may be, a person's name, and what describes its bearer.
import { analyze } from '../languages/analysis.ts';
import { lexicon, phraseKey } from '../languages/lexicon.ts';
import { bodyWords, nameParticles, personTitles, portfolios, speechVerbs, strongTitles } from '../languages/titles.ts';
import { type Token, tokenize } from '../text/words.ts';

export type NameRun = { words: Token[]; described: string[]; certain: boolean };

/** Runs of capitalised words that are, or may be, a person's name, with the words that describe their bearer. */
export function* nameRuns(text: string): Generator<NameRun> {
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens[i])) continue;
    const last = lastOfRun(text, tokens, i);
    const first = afterPortfolio(text, tokens, i, last);
    const words = tokens.slice(first, last + 1);
    i = last;
    const before = tokens[first - 1];
    const after = tokens[i + 1];
    // "director Bo Lund": an office in small letters makes a name of several words, of one it may not.
    const titled = before !== undefined && strongTitles.has(before.folded) && (isTitleLike(before) || words.length > 1);
    const speaks = after !== undefined && speechVerbs.has(after.folded) && words.length <= 3;
    const afterOffice = words.length >= 2 && officeBefore(tokens, first);
    const certain = words.length <= 5 && (titled || afterOffice || (speaks && words.length >= 2));
    if (!certain && !speaks) continue;
    yield { words, certain, described: describedBy(tokens, first, i, text) };
  }
}

/** Index of the last word of the capitalised run that begins at `from`, small particles inside it counted. */
function lastOfRun(text: string, tokens: readonly Token[], from: number): number {
  let last = from;
  while (true) {
    let next = last + 1;
    while (
      next - last <= 2 &&
      nameParticles.has(tokens[next]?.text ?? '') &&
      adjacent(text, tokens[next - 1], tokens[next])
    )
      next++;
    if (!(isNameWord(tokens[next]) || isSmallName(tokens[next])) || !adjacent(text, tokens[next - 1], tokens[next]))
      return last;
    last = next;
  }
}

/** "Minister of Hydrology Ada Moe": the first word of a run that an office's "of" or "for" leads to may be its field. */
function afterPortfolio(text: string, tokens: readonly Token[], from: number, last: number): number {
  let first = from;
  if (!/^(?:of|for|and)$/.test(tokens[from - 1]?.folded ?? '') || !officeBefore(tokens, from)) return first;
  while (
    last - first >= 2 &&
    lexicon().senses(phraseKey(text.slice(tokens[first]?.start, tokens[first]?.end))).length > 0
  )
    first++;
  return first;
}

function isTitleLike(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) || token.folded === 'counterpart' || token.folded === 'colleague';
}

/** "Minister of National Defence of Vietnam X Y": an office whose name runs up to the person's. */
function officeBefore(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 8); i--) {
    const token = tokens[i];
    if (!token) return false;
    if (strongTitles.has(token.folded) && isTitleLike(token)) return true;
    const partOfOffice =
      /^\p{Lu}/u.test(token.text) || ['of', 'for', 'to', 'the', 'and', 'in', 'on'].includes(token.folded);
    if (!partOfOffice) return false;
  }
  return false;
}

export function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return false;
  if (/^\p{Lu}{2,}$/u.test(token.text)) return false;
  if (personTitles.has(token.folded) || bodyWords.has(token.folded) || portfolios.has(token.folded)) return false;
  return !lexicon().places.has(token.folded) && !SPLIT_PLACES.has(token.folded);
}

/** "Nguyễn Văn An": names that are English function words elsewhere, after another name only. */
function isSmallName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && /^(?:an|the|to|on|he)$/.test(token.folded);
}

// Halves of place names written as two words, that alone look like names.
const SPLIT_PLACES = new Set(['viet', 'nam', 'noi', 'york', 'zealand', 'city']);

export function adjacent(text: string, a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && /^[\s-]$|^\.\s?$/.test(text.slice(a.end, b.start));
}

/** Stems of the words before a name (its office) and of the apposition after it ("X, Head of …,"). */
function describedBy(tokens: readonly Token[], first: number, last: number, text: string): string[] {
  const before = tokens.slice(Math.max(0, first - 8), first);
  let from = before.length;
  while (from > 0) {
    const token = before[from - 1] as Token;
    const next = tokens[first - (before.length - from)] as Token;
    const gap = text.slice(token.end, next.start).replace(/^\.\s/, '');
    // "Ambassador for Women, Peace, and Security, X": commas belong to the office while capitals go on.
    if (/[;:.()]/.test(gap) || (gap.includes(',') && !/^\p{Lu}/u.test(token.text))) break;
    if (
      !/^\p{Lu}/u.test(token.text) &&
      !personTitles.has(token.folded) &&
      !['of', 'for', 'to', 'the', 'and'].includes(token.folded)
    )
      break;
    from--;
  }
  const office = text.slice(before[from]?.start ?? tokens[first]?.start, tokens[first]?.start);
  const rest = text.slice(tokens[last]?.end);
  const apposition = /^,\s+((?:\p{Lu}|the |a |an )[^,;.]{3,140}),/u.exec(rest)?.[1] ?? '';
  return analyze(`${office} ${apposition}`).map((term) => term.term);
}
