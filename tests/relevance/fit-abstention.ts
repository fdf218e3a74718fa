// Fit of the abstention weights: logistic regression on the doubts of each question.
import type { Refusal } from './examples.ts';

/** Refusing an answerable question is this much worse than answering one that is not. */
const WRONGLY_REFUSED = 1.5;

/** Share of the unanswerable class that questions asked of the wrong articles make up. */
const STRANGERS = 0.5;

/** Weights by gradient descent; `names` gives their order. Deterministic. */
export function fitAbstention(
  refusals: readonly Refusal[],
  names: readonly string[],
  ridge: number,
  steps: number,
): number[] {
  const weights = names.map(() => 0);
  const positives = refusals.filter(({ answerable }) => answerable).length;
  const strangers = refusals.filter(({ stranger }) => stranger).length;
  const negatives = refusals.length - positives - strangers;
  const shareOf = ({ answerable, stranger }: Refusal) => {
    // Both classes weigh the same, then wrong refusals more.
    if (answerable) return WRONGLY_REFUSED / positives;
    return stranger ? STRANGERS / strangers : (strangers > 0 ? 1 - STRANGERS : 1) / negatives;
  };
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => (names[i] === 'bias' ? 0 : ridge * weight));
    for (const refusal of refusals) {
      const { doubts, answerable } = refusal;
      const p = probability(doubts, names, weights);
      const weight = shareOf(refusal);
      for (let i = 0; i < names.length; i++)
        gradient[i] = (gradient[i] ?? 0) + weight * (p - Number(answerable)) * (doubts[names[i] ?? ''] ?? 0);
    }
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) - 1.5 * (gradient[i] ?? 0);
  }
  return weights;
}

export function probability(
  doubts: Readonly<Record<string, number>>,
  names: readonly string[],
  weights: readonly number[],
): number {
  const sum = names.reduce((acc, name, i) => acc + (doubts[name] ?? 0) * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

export type AbstentionFigures = { readonly f1: number; readonly wronglyRefused: number; readonly caught: number };

/** F1 of refusing, share of answerable questions refused, share of unanswerable ones caught, at a threshold. */
export function figuresAt(threshold: number, judged: readonly { p: number; answerable: boolean }[]): AbstentionFigures {
  const caught = judged.filter(({ p, answerable }) => !answerable && p < threshold).length;
  const wrong = judged.filter(({ p, answerable }) => answerable && p < threshold).length;
  const negatives = judged.filter(({ answerable }) => !answerable).length;
  const f1 = caught === 0 ? 0 : (2 * caught) / (2 * caught + wrong + (negatives - caught));
  return {
    f1,
    wronglyRefused: wrong / Math.max(1, judged.length - negatives),
    caught: caught / Math.max(1, negatives),
  };
}
