// Speed: how long each engine takes to index and to answer, and the memory it then holds.
import { type BenchDocument, engines, type NamedEngine } from './engines/index.ts';
import { median, percentile } from './measures.ts';
import { syntheticPassages, syntheticQuestions } from './synthetic.ts';

const QUESTIONS = 100;
/** A slow engine stops asking after so long; its percentiles then rest on fewer questions. */
const MOST_MS_ASKING = 20_000;

export type SpeedFigures = {
  readonly engine: string;
  readonly passages: number;
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Growth of the JavaScript heap and its buffers by the index; what SQLite holds is outside both. */
  readonly heapMb: number;
};

/** Medians of `rounds`; the engines take turns, so that a slow moment of the machine hits them all alike. */
export async function compareSpeed(size: number, rounds: number, say: (line: string) => void): Promise<SpeedFigures[]> {
  const passages = syntheticPassages(size);
  const questions = syntheticQuestions(passages, QUESTIONS);
  const all = new Map<string, SpeedFigures[]>(engines.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const engine of engines) {
      say(`${size} passages, round ${round} of ${rounds}: ${engine.name}`);
      all.get(engine.name)?.push(await measure(engine, passages, questions));
    }
  }
  return [...all].map(([engine, figures]) => {
    const middle = (read: (each: SpeedFigures) => number) => median(figures.map(read));
    return {
      engine,
      passages: size,
      indexMs: middle(({ indexMs }) => indexMs),
      p50Ms: middle(({ p50Ms }) => p50Ms),
      p95Ms: middle(({ p95Ms }) => p95Ms),
      p99Ms: middle(({ p99Ms }) => p99Ms),
      heapMb: middle(({ heapMb }) => heapMb),
    };
  });
}

async function measure(
  { name, make }: NamedEngine,
  passages: readonly BenchDocument[],
  questions: readonly string[],
): Promise<SpeedFigures> {
  const before = memoryInUse();
  const engine = make();
  const start = performance.now();
  await engine.index(passages);
  const indexMs = performance.now() - start;
  const heapMb = (memoryInUse() - before) / 2 ** 20;
  const times: number[] = [];
  // The first questions are not counted: they find the code not yet compiled.
  for (const question of questions.slice(0, 10)) await engine.search(question, 10);
  const asking = performance.now();
  for (const question of questions) {
    const asked = performance.now();
    await engine.search(question, 10);
    times.push(performance.now() - asked);
    if (performance.now() - asking > MOST_MS_ASKING) break;
  }
  const at = (part: number) => percentile(times, part);
  return { engine: name, passages: passages.length, indexMs, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), heapMb };
}

function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
