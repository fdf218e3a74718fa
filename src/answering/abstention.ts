// Abstention: whether the best sentence answers at all, or the articles do not say.
import weights from './abstention.json' with { type: 'json' };
import type { Curation } from './corpus.ts';
import { COUNTS, DOUBTS, type Doubts, doubts } from './doubts.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

// Too rare in questions for a fit to learn from, and each alone enough. Shares.
const VACANT = 0.2;
const ANOTHERS = 0.5;
const PLACELESS = 0.6;

/** True when the best sentence cannot be the answer, whatever else speaks for it. */
function ruledOut({ kind, ordinals }: Question, known: Doubts): boolean {
  return (
    // Nobody holds the office, or somebody else does.
    known.vacancy >= VACANT ||
    known.misattributed >= ANOTHERS ||
    // Years, dollars, a date, that of another time, a place or a name are wanted, of which there is none.
    known.unmeasured === 1 ||
    known.undated === 1 ||
    (known.anotherTime === 1 && kind === 'when') ||
    known.unplaced > PLACELESS ||
    known.unnamed === 1 ||
    // Which of several was asked about, and the article counts none so; "first" may count nothing.
    (known.unordered === 1 && ordinals.every((ordinal) => ordinal > 1)) ||
    // The number is of another year, or of the other country's.
    known.outdated === 1 ||
    (known.swapped === 1 && COUNTS.has(kind))
  );
}

/** Probability, 0…1, that the articles answer the question with the best sentence; 0 where it is ruled out. */
export function confidence(question: Question, ranked: readonly Ranked[], curation: Curation): number {
  const known = doubts(question, ranked);
  if (ruledOut(question, known)) return 0;
  const fitted: Readonly<Partial<Doubts>> = weights[curation];
  let sum = 0;
  for (const name of DOUBTS) sum += known[name] * (fitted[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Below this the bot says that the articles do not tell. */
export const LEAST_CONFIDENCE = 0.5;
