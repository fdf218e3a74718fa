// `npm run fit`: learns the ranking weights, then the abstention weights, from questions with gold answers.
//   --questions FILE   a further set over the project's own articles (repeatable)
//   --dry              prints the figures and writes nothing
//   --only ranking|abstention
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Curation } from '../../src/answering/corpus.ts';
import { DOUBTS } from '../../src/answering/doubts.ts';
import { FEATURES } from '../../src/answering/features.ts';
import { examplesOf, ownSets, type QuestionSet, type Refusal, strangersOf } from './examples.ts';
import { figuresAt, fitAbstention, probability } from './fit-abstention.ts';
import { firstRight, fitRanking } from './fit-ranking.ts';
import { folds } from './folds.ts';

const RANKING = { ridge: 0.001, steps: 300, rate: 0.08 };
const ABSTENTION_RIDGE = 0.003;
/** Share of the answerable questions that may be refused: an honest no is better than a wrong answer, a needless one is not. */
const MOST_REFUSED = 0.05;
const OUT = new URL('../../src/answering/', import.meta.url);

const CURATIONS: readonly Curation[] = ['reworded', 'bare'];

const { values } = parseArgs({
  options: { questions: { type: 'string', multiple: true }, dry: { type: 'boolean' }, only: { type: 'string' } },
});
const [own, elsewhere] = ownSets as readonly [QuestionSet, QuestionSet];
const overOwn: readonly QuestionSet[] = [
  own,
  ...(values.questions ?? []).map((file) => ({ name: file, knowledge: own.knowledge, questions: file })),
];
const uncurated = overOwn.map((set) => ({ ...set, uncurated: true }));
// Articles with a curator's rewordings and vocabulary, and articles as they come: each kind learns from its like.
const sets: Readonly<Record<Curation, readonly QuestionSet[]>> = { reworded: overOwn, bare: [...uncurated, elsewhere] };
const strangers: Readonly<Record<Curation, readonly (readonly [asked: QuestionSet, of: QuestionSet])[]>> = {
  reworded: [[elsewhere, own]],
  bare: [[own, elsewhere]],
};

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
  await fitEach('weights.json', FEATURES, async (curation) => {
    const examples = (await Promise.all(sets[curation].map(examplesOf))).flatMap((set) => set.ranking);
    // The ridge pulls towards zero, not towards the last fit, so that fitting again gives the same weights.
    const zero = FEATURES.map(() => 0);
    const held = folds(examples).map(
      (fold) => firstRight(fold.held, fitRanking(fold.train, zero, RANKING)) * fold.held.length,
    );
    const weights = fitRanking(examples, zero, RANKING);
    const heldOut = held.reduce((sum, hits) => sum + hits, 0) / examples.length;
    console.log(
      `ranking, ${curation}: first right ${percent(firstRight(examples, weights))}, on families held out ${percent(heldOut)} (n ${examples.length})`,
    );
    return weights;
  });
}

async function fitTheAbstention(): Promise<void> {
  await fitEach('abstention.json', DOUBTS, async (curation) => {
    const written = (await Promise.all(sets[curation].map(examplesOf))).flatMap((set) => set.refusals);
    const strange = (await Promise.all(strangers[curation].map(([asked, of]) => strangersOf(asked, of)))).flat();
    const refusals = [...written, ...strange];
    const judged = folds(refusals).flatMap(({ train, held }) => {
      const fitted = fitAbstention(train, DOUBTS, ABSTENTION_RIDGE);
      return held.map((refusal) => ({ ...refusal, p: probability(refusal.doubts, DOUBTS, fitted) }));
    });
    const threshold = thresholdOf(judged);
    const { f1, wronglyRefused, caught } = figuresAt(
      threshold,
      judged.filter(({ stranger }) => !stranger),
    );
    const unknown = figuresAt(
      threshold,
      judged.filter(({ stranger }) => stranger),
    );
    console.log(
      `abstention, ${curation}: on families held out F1 ${percent(f1)}, caught ${percent(caught)}, wrongly refused ${percent(wronglyRefused)}, of questions for other articles caught ${percent(unknown.caught)}`,
    );
    const weights = fitAbstention(refusals, DOUBTS, ABSTENTION_RIDGE);
    // The bias is moved so that one half is where held-out families refuse MOST_REFUSED of what is answerable.
    const bias = DOUBTS.indexOf('bias');
    weights[bias] = (weights[bias] ?? 0) - Math.log(threshold / (1 - threshold));
    return weights;
  });
}

/** Fits the weights of each kind of corpus, prints them and writes them to one file. */
async function fitEach(
  file: string,
  names: readonly string[],
  learn: (curation: Curation) => Promise<number[]>,
): Promise<void> {
  const fitted: Partial<Record<Curation, Record<string, number>>> = {};
  for (const curation of CURATIONS) {
    const weights = await learn(curation);
    for (const [i, name] of names.entries()) console.log(`  ${name.padEnd(14)} ${(weights[i] ?? 0).toFixed(2)}`);
    fitted[curation] = Object.fromEntries(names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000]));
  }
  if (!values.dry) writeFileSync(new URL(file, OUT), `${JSON.stringify(fitted, null, 2)}\n`);
}

/** The probability below which lie MOST_REFUSED of the answerable. */
function thresholdOf(judged: readonly (Refusal & { readonly p: number })[]): number {
  const answerable = judged.flatMap(({ answerable, p }) => (answerable ? [p] : [])).sort((a, b) => a - b);
  return answerable[Math.floor(MOST_REFUSED * answerable.length)] ?? 0.5;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
