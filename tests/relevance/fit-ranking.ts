// Fit of the ranking weights: softmax over a question's candidate sentences, the right ones to come first.

export type Candidate = { readonly features: readonly number[]; readonly right: boolean };
export type Example = { readonly id: string; readonly family: string; readonly candidates: readonly Candidate[] };

export type FitOptions = {
  /** Pull of every weight towards its prior, per unit squared. */
  readonly ridge: number;
  readonly steps: number;
  readonly rate: number;
};

/** Candidates that a step compares: the right ones and the strongest others. */
const STRONGEST = 40;

/** Weights that make right sentences likely, by gradient ascent from `prior` with Adam; deterministic. */
export function fitRanking(examples: readonly Example[], prior: readonly number[], options: FitOptions): number[] {
  const weights = [...prior];
  const usable = examples.filter(
    ({ candidates }) => candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
  );
  const m = weights.map(() => 0);
  const v = weights.map(() => 0);
  for (let step = 1; step <= options.steps; step++) {
    const gradient = weights.map((weight, i) => -options.ridge * (weight - (prior[i] ?? 0)));
    for (const { candidates } of usable) addGradient(candidates, weights, gradient, usable.length);
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] ?? 0;
      m[i] = 0.9 * (m[i] ?? 0) + 0.1 * g;
      v[i] = 0.999 * (v[i] ?? 0) + 0.001 * g * g;
      const scaled = (m[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((v[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[i] = (weights[i] ?? 0) + options.rate * scaled;
    }
  }
  return weights;
}

function addGradient(
  candidates: readonly Candidate[],
  weights: readonly number[],
  gradient: number[],
  count: number,
): void {
  const scored = candidates
    .map((candidate) => ({ candidate, score: dot(candidate.features, weights) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ candidate }, i) => candidate.right || i < STRONGEST);
  const most = scored[0]?.score ?? 0;
  const exps = scored.map(({ score }) => Math.exp(score - most));
  const all = exps.reduce((sum, e) => sum + e, 0);
  const right = scored.reduce((sum, { candidate }, i) => sum + (candidate.right ? (exps[i] ?? 0) : 0), 0);
  for (const [i, { candidate }] of scored.entries()) {
    const e = exps[i] ?? 0;
    // d log P(right) / d score = P(this | right) − P(this)
    const pull = ((candidate.right ? e / right : 0) - e / all) / count;
    for (let f = 0; f < gradient.length; f++) gradient[f] = (gradient[f] ?? 0) + pull * (candidate.features[f] ?? 0);
  }
}

export function dot(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (features[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

/** Share of examples whose first candidate under the weights is right. */
export function firstRight(examples: readonly Example[], weights: readonly number[]): number {
  const hits = examples.filter(({ candidates }) => {
    let best: Candidate | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of candidates) {
      const score = dot(candidate.features, weights);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best?.right === true;
  });
  return examples.length > 0 ? hits.length / examples.length : 0;
}
