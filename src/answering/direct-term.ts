// Direct answer for an abbreviation: the words written out before or after it in brackets.
import { fold } from '../text/fold.ts';
import type { Matched, TextSpan } from './direct.ts';

const BRACKETED =
  /((?:\p{Lu}[\p{L}\p{M}’'-]*|of|on|the|for|and|in|to|at|de|des)(?:[\s-]+(?:\p{Lu}[\p{L}\p{M}’'-]*|of|on|the|for|and|in|to|at|de|des|sea))*)\s*\((\p{Lu}[\p{L}\p{N}+&-]{1,11})\)/gu;

/** "Code of Conduct in the sea (COC)": the words before the brackets, when the question asks about what is in them. */
export function expansionSpan({ question, sentence }: Matched): TextSpan | null {
  const asked = new Set(question.units.flatMap((unit) => [...unit.stems, fold(unit.text)]));
  for (const match of sentence.sentence.text.matchAll(BRACKETED)) {
    const [, words = '', short = ''] = match;
    if (!asked.has(fold(short))) continue;
    const lead = /^(?:the|of|on|for|and|in|to|at)\s+/i.exec(words)?.[0].length ?? 0;
    return { start: match.index + lead, end: match.index + words.length };
  }
  return null;
}
