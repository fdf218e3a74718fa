// Feature sums: the features that add up over the units of the question, taken in one pass; ranking spends its time here.
import { MEANT } from './context.ts';
import type { GlossMatch } from './gloss-postings.ts';
import { sureness, type UnitMatch } from './matching.ts';
import type { Scene } from './scene.ts';

/** What it is for stands at each name in `FEATURES`. */
export type Sums = {
  exact: number;
  strong: number;
  soft: number;
  specific: number;
  bestHere: number;
  glossed: number;
  glossDense: number;
  described: number;
  saidElsewhere: number;
  previous: number;
  next: number;
  whole: number;
  rarest: number;
  missing: number;
};

const SAME_WORD = 0.99;
/** As sure as a synonym. */
const STRONG = 0.59;
/** So many rewordings that say a word are worth half of endlessly many. */
const HALF_SATURATED = 3;

/** The sums for the sentence at `scene.index`, as shares of the question's weight; `rarest` and `missing` are the most telling unit. */
export function sumsOf(
  { question: { units }, found, context, told, index }: Scene,
  matches: readonly UnitMatch[],
  gloss: GlossMatch | undefined,
): Sums {
  const sums: Sums = {
    exact: 0,
    strong: 0,
    soft: 0,
    specific: 0,
    bestHere: 0,
    glossed: 0,
    glossDense: 0,
    described: 0,
    saidElsewhere: 0,
    previous: 0,
    next: 0,
    whole: 0,
    rarest: 0,
    missing: 0,
  };
  const before = found.sentences[index - 1];
  const after = found.sentences[index + 1];
  let total = 0;
  for (let u = 0; u < units.length; u++) total += units[u]?.weight ?? 0;
  for (let u = 0; u < units.length; u++) {
    const weight = units[u]?.weight ?? 0;
    const share = weight / (total || 1);
    const match = matches[u];
    const own = match?.own ?? 0;
    const sure = sureness(match);
    const glossed = gloss?.units[u] ?? 0;
    const frequency = gloss?.frequency[u] ?? 0;
    const anywhere = Math.max(sure, found.anywhere[u] ?? 0);
    if (own >= SAME_WORD) sums.exact += share;
    if (own >= STRONG) sums.strong += share * own;
    if (own > 0 && own >= (found.best[u] ?? 0)) sums.bestHere += share * own;
    sums.soft += share * own;
    sums.specific += (share * own) / Math.sqrt(Math.max(1, found.shared[u] ?? 1));
    sums.glossed += share * Math.max(0, glossed - sure);
    sums.glossDense += (share * frequency) / (frequency + HALF_SATURATED);
    sums.described += share * (sure - own);
    sums.saidElsewhere += share * Math.max(0, (told[u] ?? 0) - Math.max(sure, glossed, (context[u] ?? 0) * MEANT));
    sums.previous += share * Math.max(0, (before?.[u]?.own ?? 0) - sure);
    sums.next += share * Math.max(0, (after?.[u]?.own ?? 0) - sure);
    sums.whole += share * anywhere;
    sums.rarest = Math.max(sums.rarest, weight * own);
    sums.missing = Math.max(sums.missing, weight * (1 - anywhere));
  }
  return sums;
}
