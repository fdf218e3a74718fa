// Closeness: whether the matched words of a sentence stand together as those of the question do.
import type { UnitMatch } from './matching.ts';
import type { ReadSentence } from './reading.ts';

/** Words between two neighbouring units, at most, to count as a pair. */
const PAIR_DISTANCE = 5;

/** Share of the question's neighbouring units that stand near one another, in the same order or nearly. */
export function pairs(matches: readonly UnitMatch[], sentence: ReadSentence): number {
  if (matches.length < 2) return 0;
  let near = 0;
  for (let i = 0; i + 1 < matches.length; i++) {
    const a = sentence.terms[matches[i]?.at ?? -1]?.position;
    const b = sentence.terms[matches[i + 1]?.at ?? -1]?.position;
    if (a !== undefined && b !== undefined && a !== b && b - a <= PAIR_DISTANCE && a - b <= 2) near++;
  }
  return near / (matches.length - 1);
}

/** 1 when the surely matched words are neighbours; falls with the words between the first and the last. */
export function tightness(matches: readonly UnitMatch[], sentence: ReadSentence): number {
  const places = matches.filter((match) => match.own > 0.5).map((match) => sentence.terms[match.at]?.position ?? 0);
  const distinct = new Set(places).size;
  if (distinct < 2) return 0;
  return (distinct - 1) / Math.max(1, Math.max(...places) - Math.min(...places));
}

/** Share of the sentence's terms that the question asks about; short sentences count as four terms. */
export function precision(matches: readonly UnitMatch[], sentence: ReadSentence): number {
  const matched = new Set(matches.filter((match) => match.own > 0.4).map((match) => match.at));
  return matched.size / Math.max(4, sentence.terms.length);
}
