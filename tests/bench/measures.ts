// Measures: how good a ranking is against graded judgements, and percentiles of times.

/** Document → grade; grades above 0 are relevant. */
export type Grades = ReadonlyMap<string, number>;

/** Normalised discounted cumulative gain of the first `depth`, as trec_eval counts it: grade / log2(rank + 1). */
export function ndcg(ranking: readonly string[], grades: Grades, depth: number): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, depth).reduce((sum, grade, i) => sum + Math.max(0, grade) / Math.log2(i + 2), 0);
  const ideal = gain([...grades.values()].toSorted((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranking.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** Mean, over the relevant documents, of the precision at each one's rank; 0 for those not ranked. */
export function averagePrecision(ranking: readonly string[], grades: Grades): number {
  const relevant = relevantIn(grades);
  let found = 0;
  let sum = 0;
  for (const [i, id] of ranking.entries()) {
    if (!relevant.has(id)) continue;
    found++;
    sum += found / (i + 1);
  }
  return relevant.size === 0 ? 0 : sum / relevant.size;
}

/** Part of the relevant documents among the first `depth`. */
export function recall(ranking: readonly string[], grades: Grades, depth: number): number {
  const relevant = relevantIn(grades);
  const found = ranking.slice(0, depth).filter((id) => relevant.has(id)).length;
  return relevant.size === 0 ? 0 : found / relevant.size;
}

function relevantIn(grades: Grades): Set<string> {
  return new Set([...grades].flatMap(([id, grade]) => (grade > 0 ? [id] : [])));
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that a `part` (0…1) of `values` does not exceed; 0 when there are none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
