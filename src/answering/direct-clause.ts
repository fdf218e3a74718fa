// Direct answer for what and for lists: the stretch of the sentence that tells what the question does not say already.
import type { Matched, TextSpan } from './direct.ts';

// A comma parts clauses only before a word that opens one; any other belongs to an enumeration, which stays whole.
const CLAUSE = String.raw`,\s(?:and\s|but\s|as well as\s)?(?=(?:\p{L}+(?:ed|ing)|which|who|whom|while|where|whose|especially|particularly|including|such as|he|she|they|it|saying|said|also|then|so|because)\b)`;
// Where a stretch may begin: after these the sentence goes on to what is told.
const OPENINGS = new RegExp(
  String.raw`${CLAUSE}|;\s|:\s|\b(?:that|such as|including|like|with a focus on|focus(?:es|ed|ing)? on|on the basis of|based on|namely|to|for|on|by|with|through|said|says|saying|has|have|had|will|would|is|are|was|were|signed|supports?)\s`,
  'giu',
);
const CLOSINGS = new RegExp(String.raw`${CLAUSE}|;\s|\sand\s(?=\p{L}+ed\s|aims\s|pays\s|is\s|are\s|will\s)`, 'giu');
const LISTS =
  /\b(?:such as|including|with a focus on|focus(?:es|ed|ing)? on|areas:|namely|include|like|especially in|particularly in|areas of|fields of|policy of|covering|such fields as|on)\b:?\s|:\s/gi;

/** The enumeration of a sentence: from its opening words to the end of the clause, at least two commas or semicolons. */
export function enumerationSpan({ sentence }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  let best: (TextSpan & { items: number }) | null = null;
  for (const match of text.matchAll(LISTS)) {
    const start = match.index + match[0].length;
    const end = clauseEnd(text, start);
    const items = (text.slice(start, end).match(/[,;]\s|\sand\s/g) ?? []).length;
    if (items >= 1 && (!best || items > best.items)) best = { start, end, items };
  }
  return best ? { start: best.start, end: best.end } : null;
}

/** End of the sentence, or of the part before a semicolon that no comma list holds; without the final dot. */
function clauseEnd(text: string, start: number): number {
  const quoted =
    /,\s(?:he|she|they|it)\s(?:said|added|noted|stressed|opined)\b.*$|,\s(?:while|which|who|where|adding|as well as agreed)\b/i.exec(
      text.slice(start),
    );
  const end = quoted ? start + quoted.index : text.length;
  return text.slice(0, end).replace(/[.!?;,\s]+$/, '').length;
}

/**
 * The stretch that begins where the question's words end and holds the most that is new. When the question's words
 * are spread over the whole sentence, the sentence without its opening words.
 */
export function clauseSpan({ question, sentence, matches }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const end = text.replace(/[.!?\s]+$/, '').length;
  const asked = new Map<number, number>();
  for (const [i, unit] of question.units.entries()) {
    const match = matches[i];
    const term = match && match.own >= 0.4 ? sentence.terms[match.at] : undefined;
    if (term && match) asked.set(term.start, Math.max(asked.get(term.start) ?? 0, unit.weight * match.own));
  }
  const starts = [0, ...[...text.matchAll(OPENINGS)].map((match) => match.index + match[0].length)].filter(
    (start) => start < end,
  );
  let best: TextSpan | null = null;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    for (const stop of stops(text, start, end)) {
      const value = worth(sentence.terms, asked, start, stop);
      if (value > bestValue) {
        bestValue = value;
        best = { start, end: stop };
      }
    }
  }
  return best;
}

function stops(text: string, start: number, end: number): number[] {
  const inner = [...text.slice(start, end).matchAll(CLOSINGS)].map((match) => start + match.index);
  return [...inner.filter((stop) => stop - start > 8), end];
}

/** New words count for, words asked about count against inside and for when they stand just before. */
function worth(
  terms: Matched['sentence']['terms'],
  asked: ReadonlyMap<number, number>,
  start: number,
  stop: number,
): number {
  let fresh = 0;
  let inside = 0;
  let before = 0;
  for (const term of terms) {
    const weight = asked.get(term.start) ?? 0;
    if (term.start >= start && term.start < stop) {
      if (weight > 0) inside += weight;
      else fresh++;
    } else if (term.start < start && weight > 0) before += weight / (1 + (start - term.start) / 60);
  }
  return Math.min(fresh, 20) * 0.2 - inside * 0.15 + before * 0.6;
}
