// The asked noun: what "which strategy", "salon nào" or "quel salon" wants, and the phrase of the sentence that names it.
import { tokenize } from '../text/words.ts';
import type { Matched, TextSpan } from './direct.ts';
import type { Question } from './question.ts';

const BEFORE_NOUN =
  /\b(?:which|what|what kind of|what type of|what sort of|quel|quelle|quels|quelles|name the|name of the|how many|number of|combien de|combien d'|nombre de|bao nhiêu|bao nhieu|mấy)\s*((?:[\p{L}\p{M}’'-]+\s+){0,3}?)$/iu;
const AFTER_NOUN = /^\s*(?:nào|gì|nao|gi)(?![\p{L}\p{M}])/iu;
const BE = /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|est|sont|a|ont)\s/iu;

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

const CONNECTING = /^(?:of|on|for|in|the|and|to|at|de|du|des)$/;
const ENDING = /[.;:!?]|,(?!\s\p{Lu})/u;

/** The name in which a unit's match stands: the run of capitalised words around it, with the brackets after. */
export function nameAround({ sentence, matches }: Matched, unit: number): TextSpan | null {
  const { text } = sentence.sentence;
  const match = matches[unit];
  const term = match && match.own >= 0.45 ? sentence.terms[match.at] : undefined;
  if (!term) return null;
  const tokens = tokenize(text);
  const at = tokens.findIndex((token) => token.start === term.start);
  const capital = (i: number) => /^\p{Lu}|^\d{4}$/u.test(tokens[i]?.text ?? '');
  const together = (i: number) =>
    !ENDING.test(text.slice(tokens[i]?.end ?? 0, tokens[i + 1]?.start ?? 0)) &&
    !text.slice(tokens[i]?.end ?? 0, tokens[i + 1]?.start ?? 0).includes('(');
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
  // One capitalised word alone is as often the name of something else.
  if (first === last) return null;
  const words = tokens[last]?.end ?? 0;
  // "Code of Conduct in the sea (COC)": the brackets tell how far a name in small letters goes.
  const end = words + (/^(?:\s\p{Ll}+){1,4}(?=\s\([\p{Lu}\d+&-]{2,12}\))/u.exec(text.slice(words))?.[0].length ?? 0);
  const brackets = /^\s\([\p{Lu}\d+&-]{2,12}\)/u.exec(text.slice(end))?.[0].length ?? 0;
  return { start: tokens[first]?.start ?? 0, end: end + brackets };
}
