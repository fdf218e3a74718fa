// The asked noun: what "which strategy", "salon nào" or "quel salon" wants, and the phrase of the sentence that names it.
import { languageOf } from '../languages/index.ts';
import { actorWords } from '../languages/titles.ts';
import { type Token, tokenize } from '../text/words.ts';
import type { Matched, TextSpan } from './direct.ts';
import type { Question } from './question.ts';

const BEFORE_NOUN =
  /\b(?:which|what|what kind of|what type of|what sort of|quel|quelle|quels|quelles|name the|name of the|how many|number of|combien de|combien d'|nombre de|bao nhiêu|bao nhieu|mấy)\s*((?:[\p{L}\p{M}’'-]+\s+){0,3}?)$/iu;
const AFTER_NOUN = /^\s*(?:nào|gì|nao|gi)(?![\p{L}\p{M}])/iu;
const BE =
  /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|shall|came|took|got|gets|went|made|pays|est|sont|a|ont|in|at|on|from|with|by|le|la|les|en|au|aux|dans|sur)\s|\bl['’]/iu;

/** Index of the unit that names the kind of thing asked for, or −1. */
export function askedNoun({ text, units }: Pick<Question, 'text' | 'units'>): number {
  const vietnamese = units.findIndex((unit) => AFTER_NOUN.test(text.slice(unit.end)));
  if (vietnamese >= 0) return vietnamese;
  let found = -1;
  for (const [i, unit] of units.entries()) {
    const before = BEFORE_NOUN.exec(text.slice(0, unit.start));
    // "which regional forum": the last word of the run is the noun; a verb ends the run.
    if (!before || BE.test(before[1] ?? '')) {
      if (found >= 0) break;
      continue;
    }
    found = i;
  }
  return found;
}

const ABOUT =
  /^ (?:on|for)(?: [\p{L}-]+){1,4}?(?= (?:signed|reached|agreed|in|at|on|by|of|between|with|and|that|which|to)\b|[.,;])/u;

const WHERE = / (?:in|at) \p{Lu}[\p{L}\p{M}]*(?:,? \p{Lu}[\p{L}\p{M}]*){0,2}(?:,? on \p{Lu}[\p{L}]*(?: \d+)?)?$/u;

const CONNECTING = /^(?:of|on|for|in|the|and|to|at|de|du|des)$/;

/** The name in which a unit's match stands: the run of capitalised words around it, with the brackets after. */
export function nameAround({ question, sentence }: Matched, unit: number): TextSpan | null {
  const sought = question.units[unit];
  if (!sought) return null;
  const tokens = tokenize(sentence.sentence.text);
  const isBody = sought.meaning.some((word) => actorWords.has(word) || word === 'club');
  const places = sentence.terms
    .map(({ term, start }) => ({ start, sure: sought.related.single.get(term) ?? 0 }))
    .filter(({ sure }) => sure >= NAMED)
    .sort((a, b) => b.sure - a.sure);
  // "Which summits": names in a row are one answer.
  const several = /[^s]s$/i.test(sought.text);
  for (const { start } of places) {
    const name = nameAt(sentence, tokens, start, several);
    if (!name) continue;
    // Asked for a show or a paper, a ministry is no answer.
    const body = tokens.some(
      (token) => token.start >= name.start && token.end <= name.end && actorWords.has(token.folded),
    );
    if (isBody || !body) return name;
  }
  return null;
}

/** How surely a word of a name must be related to the noun asked for. */
const NAMED = 0.45;

function nameAt(
  sentence: Matched['sentence'],
  tokens: readonly Token[],
  start: number,
  several: boolean,
): TextSpan | null {
  const { text } = sentence.sentence;
  // "(MoU)": the name stands before its abbreviation.
  const here = tokens.findIndex((token) => token.start === start);
  const at = text[start - 1] === '(' && here > 0 ? here - 1 : here;
  const capital = (i: number) => /^\p{Lu}|^\d{4}$|^\d+(?:st|nd|rd|th)$/u.test(tokens[i]?.text ?? '');
  const together = (i: number) => {
    const gap = text.slice(tokens[i]?.end ?? 0, tokens[i + 1]?.start ?? 0);
    return !/[.;:!?(]/.test(gap) && (several || !gap.includes(','));
  };
  if (at < 0 || !capital(at) || (at === 0 && !capital(1))) return null;
  let first = at;
  for (let i = at - 1; i >= 0 && together(i); i--) {
    if (capital(i)) first = i;
    else if (!CONNECTING.test(tokens[i]?.folded ?? '')) break;
  }
  let last = at;
  for (let i = at + 1; i < tokens.length && together(i - 1); i++) {
    if (capital(i)) last = i;
    else if (!CONNECTING.test(tokens[i]?.folded ?? '')) break;
  }
  const ordinal = tokens[first - 1];
  if (ordinal && first > 0 && languageOf('en').ordinals.has(ordinal.folded)) first--;
  // A person's name answers who.
  const from = tokens[first]?.start ?? 0;
  if (sentence.mentions.some((mention) => mention.start >= from && mention.end <= (tokens[last]?.end ?? 0)))
    return null;
  // One capitalised word alone is as often the name of something else.
  if (first === last) return null;
  // "The summit in Lima, Peru": where it was is no part of its name.
  const whole = text.slice(from, tokens[last]?.end ?? 0);
  const words = from + whole.replace(WHERE, '').length;
  // "Code of Conduct in the sea (COC)": the brackets tell how far a name in small letters goes.
  const end = words + (/^(?:\s\p{Ll}+){1,4}(?=\s\([\p{Lu}\d+&-]{2,12}\))/u.exec(text.slice(words))?.[0].length ?? 0);
  const brackets = /^\s\(\p{Lu}[\p{L}\d+&-]{1,11}\)/u.exec(text.slice(end))?.[0].length ?? 0;
  // "Memorandum of Understanding (MoU) on peacekeeping": what a paper is about is part of its name.
  const about = ABOUT.exec(text.slice(end + brackets))?.[0].length ?? 0;
  return { start: tokens[first]?.start ?? 0, end: end + brackets + about };
}
