// `npm run bench`: relevance and speed beside other engines, or the passage index on a test collection.
import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type BenchArguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { evaluate, readCollection } from './collection.ts';
import { compareSentences } from './sentences.ts';
import { compareSpeed, type SpeedFigures } from './speed.ts';
import { measureStartUp } from './start-up.ts';
import { table } from './table.ts';

// Memory is only comparable after a full collection, which Node offers by this flag; `npm run bench` needs no other.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');

/** Starts of the program that its start-up times are the medians of. */
const STARTS = 7;

const say = (line: string) => void process.stderr.write(`${line}\n`);
const show = (text: string) => void process.stdout.write(`${text}\n`);

try {
  const args = readArguments(process.argv.slice(2), 'knowledge');
  const figures = args.collection === null ? await compareEngines(args) : evaluateCollection(args.collection, args.run);
  if (args.json !== null) writeFileSync(args.json, `${JSON.stringify(figures, null, 2)}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  say(error instanceof UsageError ? `${message} ${USAGE}` : message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function evaluateCollection(folder: string, run: string | null) {
  say(`reading ${folder}`);
  const figures = evaluate(readCollection(folder), run);
  show(table([figures]));
  return figures;
}

async function compareEngines({ knowledge, sizes, rounds }: BenchArguments) {
  say('starting the program');
  const startUp = await measureStartUp(knowledge, STARTS);
  show(`Start-up, medians of ${STARTS} starts\n${table([startUp])}\n`);
  say(`sentences of ${knowledge}`);
  const sentences = await compareSentences(knowledge);
  if (sentences)
    show(
      `Sentences that answer, first and among the first three, and the time from question to ranking or answer\n${table(sentences)}`,
    );
  else say('no questions or no articles: the comparison by sentences is left out');
  const speed: SpeedFigures[] = [];
  for (const size of sizes) {
    const figures = await compareSpeed(size, rounds, say);
    speed.push(...figures);
    show(`\nSynthetic text, medians of ${rounds} rounds\n${table(figures)}`);
  }
  return { startUp, sentences, speed };
}
