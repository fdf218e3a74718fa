// `npm run fit`: learns the ranking and abstention weights from questions with gold answers and writes them.
//   --questions FILE   a further set over the project's own articles (repeatable)
//   --dry              prints the figures and writes nothing
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DOUBTS } from '../../src/answering/abstention.ts';
import { FEATURES } from '../../src/answering/features.ts';
import rankingWeights from '../../src/answering/weights.json' with { type: 'json' };
import { examplesOf, ownSets, type QuestionSet, type Refusal } from './examples.ts';
import { figuresAt, fitAbstention, probability } from './fit-abstention.ts';
import { type Example, firstRight, fitRanking } from './fit-ranking.ts';

const FOLDS = 5;
const RANKING = { ridge: 0.001, steps: 300, rate: 0.08 };
const ABSTENTION = { ridge: 0.003, steps: 3_000 };
/** Share of the answerable questions that may be refused: an honest no is better than a wrong answer, a needless one is not. */
const MOST_REFUSED = 0.025;
const OUT = new URL('../../src/answering/', import.meta.url);

const { values } = parseArgs({ options: { questions: { type: 'string', multiple: true }, dry: { type: 'boolean' } } });
const further = (values.questions ?? []).map((file): QuestionSet => ({ name: file, knowledge: ownSets[0]?.knowledge ?? '', questions: file }));
const sets = await Promise.all([...ownSets, ...further].map(examplesOf));
const ranking = sets.flatMap((set) => set.ranking);
const refusals = sets.flatMap((set) => set.refusals);
const prior = FEATURES.map((name) => rankingWeights[name] ?? 0);

/** A family's fold, by a hash of its name, so that it never changes. */
function foldOf(family: string): number {
  let hash = 7;
  for (const char of family) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
}

function folds<T extends { family: string }>(items: readonly T[]): { train: T[]; held: T[] }[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    train: items.filter(({ family }) => foldOf(family) !== fold),
    held: items.filter(({ family }) => foldOf(family) === fold),
  }));
}

// ridge pulls towards zero, not towards the last fit, so that fitting again gives the same weights.
const zero = prior.map(() => 0);
const heldOut = folds<Example>(ranking).map(({ train, held }) => ({ hits: firstRight(held, fitRanking(train, zero, RANKING)) * held.length, n: held.length }));
const hits = heldOut.reduce((sum, fold) => sum + fold.hits, 0) / ranking.length;
const weights = fitRanking(ranking, zero, RANKING);
console.log(`ranking     first right: before ${percent(firstRight(ranking, prior))}, fitted ${percent(firstRight(ranking, weights))}, on families held out ${percent(hits)} (n ${ranking.length})`);
for (const [i, name] of FEATURES.entries()) console.log(`  ${name.padEnd(14)} ${(weights[i] ?? 0).toFixed(2)}`);

const names: readonly string[] = DOUBTS;
const judged = folds<Refusal>(refusals).flatMap(({ train, held }) => {
  const fitted = fitAbstention(train, names, ABSTENTION.ridge, ABSTENTION.steps);
  return held.map(({ doubts, answerable }) => ({ p: probability(doubts, names, fitted), answerable }));
});
// The bias is moved so that one half is where held-out families refuse no more than MOST_REFUSED of what is answerable.
const threshold = judged.flatMap(({ p, answerable }) => (answerable ? [p] : [])).sort((a, b) => a - b)[Math.floor(MOST_REFUSED * judged.length)] ?? 0;
const { f1, wronglyRefused, caught } = figuresAt(threshold, judged);
console.log(`abstention  on families held out: F1 ${percent(f1)}, caught ${percent(caught)}, wrongly refused ${percent(wronglyRefused)}`);
const abstention = fitAbstention(refusals, names, ABSTENTION.ridge, ABSTENTION.steps);
abstention[names.indexOf('bias')] = (abstention[names.indexOf('bias')] ?? 0) - Math.log(threshold / (1 - threshold));
for (const [i, name] of names.entries()) console.log(`  ${name.padEnd(14)} ${(abstention[i] ?? 0).toFixed(2)}`);

if (!values.dry) {
  write('weights.json', FEATURES, weights);
  write('abstention.json', names, abstention);
}

function write(file: string, keys: readonly string[], numbers: readonly number[]): void {
  const rounded = Object.fromEntries(keys.map((key, i) => [key, Math.round((numbers[i] ?? 0) * 1000) / 1000]));
  writeFileSync(new URL(file, OUT), `${JSON.stringify(rounded, null, 2)}\n`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
