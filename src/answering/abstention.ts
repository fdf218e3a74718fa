// Abstention: whether the best sentence answers at all, or the articles do not say.
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import weights from './abstention.json' with { type: 'json' };

/** What is known of an answer before it is given; each near 0…1. */
export function doubts(question: Question, ranked: readonly Ranked[]): Record<keyof typeof weights, number> {
  const top = ranked[0];
  const features = top?.features;
  const units = question.units.length;
  const typed = ['when', 'who', 'how many', 'how much', 'how long', 'why', 'where'].includes(question.kind);
  const provides = features ? features.date + features.person + features.office + features.number + features.duration + features.amount + features.place + features.reason : 0;
  return {
    bias: 1,
    soft: features?.soft ?? 0,
    whole: features?.whole ?? 0,
    specific: features?.specific ?? 0,
    exact: features?.exact ?? 0,
    missing: features?.missing ?? 1,
    namesMissing: features?.namesMissing ?? 0,
    outOfRange: features?.outOfRange ?? 0,
    meaning: features?.meaning ?? 0,
    score: (top?.score ?? 0) / 10,
    unprovided: typed ? Math.max(0, 1 - provides) : 0,
    short: units <= 2 ? 1 : 0,
  };
}

/** Probability, 0…1, that the articles answer the question with the best sentence. */
export function confidence(question: Question, ranked: readonly Ranked[]): number {
  const known = doubts(question, ranked);
  let sum = 0;
  for (const [name, value] of Object.entries(known)) sum += value * weights[name as keyof typeof weights];
  return 1 / (1 + Math.exp(-sum));
}

/** Below this the bot says that the articles do not tell. */
export const LEAST_CONFIDENCE = 0.5;
