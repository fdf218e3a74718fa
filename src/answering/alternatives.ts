// Alternatives: "was it the second or the third?" is answered by the one of the two that the sentence says.
import type { Matched, TextSpan } from './direct.ts';
import type { Question } from './question.ts';

const OR = /^[^.?!;]{0,24}(?:\s|^)(?:or|hay|hoặc|hoac|ou)(?:\s|$)[^.?!;]{0,24}$/iu;
/** As sure as this the sentence says an alternative. */
const SAID = 0.55;

/** Indices of the two units between which the question leaves the choice, or null. */
export function alternativesOf({ text, units }: Pick<Question, 'text' | 'units'>): readonly [number, number] | null {
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1];
    if (next && OR.test(text.slice(unit.end, next.start))) return [i, i + 1];
  }
  return null;
}

/** The words of the sentence for the only alternative that it says; null where it says both, or none. */
export function chosenAlternative({ question, sentence, matches }: Matched): TextSpan | null {
  const said = (alternativesOf(question) ?? []).flatMap((u) => {
    const match = matches[u];
    const term = match && match.own >= SAID ? sentence.terms[match.at] : undefined;
    return term ? [{ start: term.start, end: term.end }] : [];
  });
  const [only] = said;
  return said.length === 1 && only ? only : null;
}
