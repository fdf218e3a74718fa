// `npm run ask -- "question"`: one question or a file of them, answered as the terminal shows it or as JSON.
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { toAnswerObject } from '../answering/answer-object.ts';
import type { Study } from '../answering/study.ts';
import { verifyAnswer } from '../chat/verbatim.ts';
import { readBatch } from './batch.ts';
import { dayOption } from './day-option.ts';
import { runEntry, Stop } from './entry.ts';
import { openConfig, openStudy } from './open-study.ts';
import { printReply } from './print-reply.ts';

const USAGE =
  'npm run ask -- "question" [--json] [--today YYYY-MM-DD] | npm run ask -- --batch FILE|- [--today YYYY-MM-DD]';

await runEntry(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, batch: { type: 'string' }, today: { type: 'string' } },
  });
  const today = dayOption('today', values.today);
  const config = openConfig();
  const question = positionals.join(' ');
  // Read before the articles are: a slip in the file is told at once.
  const lines = values.batch === undefined ? null : readBatch(await contentOf(values.batch), values.batch);
  if (lines && positionals.length > 0)
    throw new Stop(`Give either a question or --batch, not both. Usage: ${USAGE}`, 2);
  if (!lines && question.trim() === '') throw new Stop(`What is the question? Usage: ${USAGE}`, 2);
  const study = await openStudy(config.knowledgeDir, (line) => process.stderr.write(`${line}\n`));
  if (lines) {
    for (const line of lines) {
      print(answerObject(study, line.id, line.question, line.today ?? today));
      // A turn of the event loop: whoever has stopped reading is noticed before all of it is answered.
      await new Promise(setImmediate);
    }
    return;
  }
  if (values.json) print(answerObject(study, null, question, today));
  else await printReply({ command: 'ask', options: { question } }, study, today, config);
});

function answerObject(study: Study, id: string | null, question: string, today: Temporal.PlainDate): string {
  const begin = performance.now();
  const answers = study.answer(question, today);
  const tookMs = performance.now() - begin;
  for (const answer of answers) verifyAnswer(answer);
  return JSON.stringify(toAnswerObject(id, question, answers, tookMs));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function contentOf(file: string): Promise<string> {
  return file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
}
