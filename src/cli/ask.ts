// `npm run ask -- "question"`: one question or a file of them, answered as the terminal shows it or as JSON.
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import { screenOf } from '../adapters/terminal/terminal.ts';
import { toAnswerObject } from '../answering/answer-object.ts';
import type { Study } from '../answering/study.ts';
import type { Invocation } from '../chat/command.ts';
import { createDispatch } from '../chat/dispatch.ts';
import { verifyAnswer } from '../chat/verbatim.ts';
import type { Config } from '../config.ts';
import { languageOf } from '../languages/index.ts';
import { createLog } from '../log.ts';
import { readBatch } from './batch.ts';
import { runEntry, Stop } from './entry.ts';
import { openConfig, openStudy } from './open-study.ts';

const USAGE =
  'npm run ask -- "question" [--json] [--today YYYY-MM-DD] | npm run ask -- --batch FILE|- [--today YYYY-MM-DD]';

await runEntry(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, batch: { type: 'string' }, today: { type: 'string' } },
  });
  const today = values.today === undefined ? Temporal.Now.plainDateISO() : dayOf(values.today);
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
  else await show(study, question, today, config);
});

function answerObject(study: Study, id: string | null, question: string, today: Temporal.PlainDate): string {
  const begin = performance.now();
  const answers = study.answer(question, today);
  const tookMs = performance.now() - begin;
  for (const answer of answers) verifyAnswer(answer);
  return JSON.stringify(toAnswerObject(id, question, answers, tookMs));
}

async function show(study: Study, question: string, today: Temporal.PlainDate, config: Config): Promise<void> {
  const log = createLog(config.logLevel, config.secrets);
  const dispatch = createDispatch({
    commands,
    study: () => study,
    report: (error, incident) => {
      process.exitCode = 1;
      log.error({ err: error, incident }, 'incident');
    },
  });
  const invocation: Invocation = {
    id: 'ask',
    command: 'ask',
    options: { question },
    place: { platform: 'terminal', workspace: null, channel: 'terminal', thread: null },
    user: 'terminal',
    language: languageOf(config.terminal.locale).code,
    // Noon of the day of asking: no zone makes another day of it.
    at: today.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant(),
    zone: 'UTC',
  };
  print(renderReply(await dispatch(invocation), screenOf(process.stdout, config.terminal.colour)));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function dayOf(text: string): Temporal.PlainDate {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(text);
    return Temporal.PlainDate.from(text);
  } catch {
    throw new Stop(`--today must be a day that exists, as 2026-01-31, not "${text}".`, 2);
  }
}

async function contentOf(file: string): Promise<string> {
  return file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
}
