// `npm run fit`: learns the ranking weights, then the abstention weights, from questions with gold answers.
//   --questions FILE   a further set over the project's own articles (repeatable)
//   --dry              prints the figures and writes nothing
//   --only ranking|abstention
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DOUBTS } from '../../src/answering/abstention.ts';
import { FEATURES } from '../../src/answering/features.ts';
import { examplesOf, ownSets, type QuestionSet, type Refusal, strangersOf } from './examples.ts';
import { figuresAt, fitAbstention, probability } from './fit-abstention.ts';
import { firstRight, fitRanking } from './fit-ranking.ts';
import { folds } from './folds.ts';

const RANKING = { ridge: 0.001, steps: 300, rate: 0.08 };
const ABSTENTION = { ridge: 0.001, steps: 3_000 };
/** Share of the answerable questions that may be refused: an honest no is better than a wrong answer, a needless one is not. */
const MOST_REFUSED = 0.04;
const OUT = new URL('../../src/answering/', import.meta.url);

const { values } = parseArgs({
  options: { questions: { type: 'string', multiple: true }, dry: { type: 'boolean' }, only: { type: 'string' } },
});
const sets: readonly QuestionSet[] = [
  ...ownSets,
  ...(values.questions ?? []).map((file) => ({ name: file, knowledge: ownSets[0]?.knowledge ?? '', questions: file })),
];

if (values.only === 'abstention') await fitTheAbstention();
else {
  await fitTheRanking();
  // The abstention looks at the ranking's score: a process of its own reads the weights just written.
  if (values.only === undefined) {
    const { status } = spawnSync(process.execPath, [...process.argv.slice(1), '--only', 'abstention'], {
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  }
}

async function fitTheRanking(): Promise<void> {
  const examples = (await Promise.all(sets.map(examplesOf))).flatMap((set) => set.ranking);
  // The ridge pulls towards zero, not towards the last fit, so that fitting again gives the same weights.
  const zero = FEATURES.map(() => 0);
  const held = folds(examples).map(
    (fold) => firstRight(fold.held, fitRanking(fold.train, zero, RANKING)) * fold.held.length,
  );
  const weights = fitRanking(examples, zero, RANKING);
  const heldOut = held.reduce((sum, hits) => sum + hits, 0) / examples.length;
  console.log(
    `ranking     first right: ${percent(firstRight(examples, weights))}, on families held out ${percent(heldOut)} (n ${examples.length})`,
  );
  print(FEATURES, weights);
  if (!values.dry) write('weights.json', FEATURES, weights);
}

async function fitTheAbstention(): Promise<void> {
  const [own, elsewhere] = ownSets;
  const written = (await Promise.all(sets.map(examplesOf))).flatMap((set) => set.refusals);
  const strangers =
    own && elsewhere ? [...(await strangersOf(own, elsewhere)), ...(await strangersOf(elsewhere, own))] : [];
  const refusals = [...written, ...strangers];
  const judged = folds(refusals).flatMap(({ train, held }) => {
    const fitted = fitAbstention(train, DOUBTS, ABSTENTION.ridge, ABSTENTION.steps);
    return held.map((refusal) => ({ ...refusal, p: probability(refusal.doubts, DOUBTS, fitted) }));
  });
  // Articles with rewordings say more of what is asked than bare ones: each kind has a threshold of its own.
  const ofKind = (bare: number) => thresholdOf(judged.filter(({ doubts }) => doubts.bare === bare));
  const rewordedAt = ofKind(0);
  const bareAt = ofKind(1);
  const level = judged.map((refusal) => ({
    ...refusal,
    p: refusal.p / (refusal.doubts.bare === 1 ? bareAt : rewordedAt),
  }));
  const { f1, wronglyRefused, caught } = figuresAt(
    1,
    level.filter(({ stranger }) => !stranger),
  );
  const unknown = figuresAt(
    1,
    level.filter(({ stranger }) => stranger),
  );
  console.log(
    `abstention  on families held out: F1 ${percent(f1)}, caught ${percent(caught)}, wrongly refused ${percent(wronglyRefused)}, of questions for other articles caught ${percent(unknown.caught)}`,
  );
  const weights = fitAbstention(refusals, DOUBTS, ABSTENTION.ridge, ABSTENTION.steps);
  // Bias and bareness are moved so that one half is where held-out families refuse MOST_REFUSED of what is answerable.
  shift(weights, 'bias', -logit(rewordedAt));
  shift(weights, 'bare', logit(rewordedAt) - logit(bareAt));
  print(DOUBTS, weights);
  if (!values.dry) write('abstention.json', DOUBTS, weights);
}

/** The probability below which lie MOST_REFUSED of the answerable. */
function thresholdOf(judged: readonly (Refusal & { readonly p: number })[]): number {
  const answerable = judged.flatMap(({ answerable, p }) => (answerable ? [p] : [])).sort((a, b) => a - b);
  return answerable[Math.floor(MOST_REFUSED * answerable.length)] ?? 0.5;
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function shift(weights: number[], name: (typeof DOUBTS)[number], by: number): void {
  const i = DOUBTS.indexOf(name);
  weights[i] = (weights[i] ?? 0) + by;
}

function print(names: readonly string[], weights: readonly number[]): void {
  for (const [i, name] of names.entries()) console.log(`  ${name.padEnd(14)} ${(weights[i] ?? 0).toFixed(2)}`);
}

function write(file: string, keys: readonly string[], numbers: readonly number[]): void {
  const rounded = Object.fromEntries(keys.map((key, i) => [key, Math.round((numbers[i] ?? 0) * 1000) / 1000]));
  writeFileSync(new URL(file, OUT), `${JSON.stringify(rounded, null, 2)}\n`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
