// Direct answer for an abbreviation: the words written out before it in brackets.
import { fold } from '../text/fold.ts';
import type { Matched, TextSpan } from './direct.ts';

const BRACKETS = /\s{0,3}\((\p{Lu}[\p{L}\p{N}+&-]{1,11})\)/gu;
const WORDS =
  /(?<![\p{L}\p{M}’'-])(?:\p{Lu}[\p{L}\p{M}’'-]*|of|on|the|for|and|in|to|at|de|des)(?:[\s-]+(?:\p{Lu}[\p{L}\p{M}’'-]*|of|on|the|for|and|in|to|at|de|des|sea)){0,20}$/u;
/** What is written out is no longer than this many characters. */
const LONGEST = 160;

/** "Code of Conduct in the sea (COC)": the words before the brackets, when the question asks about what is in them. */
export function expansionSpan({ question, sentence }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const asked = new Set(question.units.flatMap((unit) => [...unit.stems, fold(unit.text)]));
  for (const { 0: brackets, 1: short = '', index: end } of text.matchAll(BRACKETS)) {
    if (!brackets || !asked.has(fold(short))) continue;
    const words = WORDS.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0];
    if (!words) continue;
    const lead = /^(?:the|of|on|for|and|in|to|at)\s+/i.exec(words)?.[0].length ?? 0;
    return { start: end - words.length + lead, end };
  }
  return null;
}
