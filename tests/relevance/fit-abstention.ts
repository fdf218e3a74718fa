// Fit of the abstention weights: logistic regression on the doubts of each question.
import type { Refusal } from './examples.ts';

/** Refusing an answerable question is this much worse than answering one that is not. */
const WRONGLY_REFUSED = 1.5;

/** Share of the unanswerable class that questions asked of the wrong articles make up. */
const STRANGERS = 0.5;

/**
 * Weights of the penalised logistic regression, by Newton's method; `names` gives their order. Deterministic. The doubts
 * go together so closely that plain gradient descent swings from side to side and ends wherever it is stopped.
 */
export function fitAbstention(refusals: readonly Refusal[], names: readonly string[], ridge: number): number[] {
  let weights = names.map(() => 0);
  const positives = refusals.filter(({ answerable }) => answerable).length;
  const strangers = refusals.filter(({ stranger }) => stranger).length;
  const negatives = refusals.length - positives - strangers;
  const shareOf = ({ answerable, stranger }: Refusal) => {
    // Both classes weigh the same, then wrong refusals more.
    if (answerable) return WRONGLY_REFUSED / positives;
    return stranger ? STRANGERS / strangers : (strangers > 0 ? 1 - STRANGERS : 1) / negatives;
  };
  const rows = refusals.map((refusal) => ({
    known: names.map((name) => refusal.doubts[name] ?? 0),
    share: shareOf(refusal),
    answerable: Number(refusal.answerable),
  }));
  for (let step = 0; step < STEPS; step++) {
    const pull = names.map((name) => (name === 'bias' ? 0 : ridge));
    const gradient = weights.map((weight, i) => (pull[i] ?? 0) * weight);
    const curvature = pull.map((own, i) => pull.map((_, j) => (i === j ? own + LEAST_CURVATURE : 0)));
    for (const { known, share, answerable } of rows) {
      const p = logistic(known.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
      for (const [i, value] of known.entries()) {
        if (value === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + share * (p - answerable) * value;
        const row = curvature[i] as number[];
        for (const [j, other] of known.entries()) row[j] = (row[j] ?? 0) + share * p * (1 - p) * value * other;
      }
    }
    const move = solved(curvature, gradient);
    weights = weights.map((weight, i) => weight - (move[i] ?? 0));
  }
  return weights;
}

/** Newton steps: the figures stand still after a dozen. */
const STEPS = 25;
/** Keeps a doubt that never arises from dividing by nothing. */
const LEAST_CURVATURE = 1e-6;

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** x of A·x = b for a symmetric positive definite A, by Gaussian elimination; A and b are used up. */
function solved(a: number[][], b: number[]): number[] {
  const cell = (i: number, j: number) => a[i]?.[j] ?? 0;
  for (let pivot = 0; pivot < b.length; pivot++) {
    for (let i = pivot + 1; i < b.length; i++) {
      const factor = cell(i, pivot) / cell(pivot, pivot);
      if (factor === 0) continue;
      const row = a[i] as number[];
      for (let j = pivot; j < b.length; j++) row[j] = cell(i, j) - factor * cell(pivot, j);
      b[i] = (b[i] ?? 0) - factor * (b[pivot] ?? 0);
    }
  }
  const x = b.map(() => 0);
  for (let i = b.length - 1; i >= 0; i--) {
    let rest = b[i] ?? 0;
    for (let j = i + 1; j < b.length; j++) rest -= cell(i, j) * (x[j] ?? 0);
    x[i] = rest / cell(i, i);
  }
  return x;
}

export function probability(
  doubts: Readonly<Record<string, number>>,
  names: readonly string[],
  weights: readonly number[],
): number {
  const sum = names.reduce((acc, name, i) => acc + (doubts[name] ?? 0) * (weights[i] ?? 0), 0);
  return logistic(sum);
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
