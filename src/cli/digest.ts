// `npm run digest -- preview`: prints a digest as it would be posted, with its reasons.
import { parseArgs } from 'node:util';
import { readTopics } from '../../commands/digest-options.ts';
import { UserError } from '../chat/user-error.ts';
import { languageOf } from '../languages/index.ts';
import { dayOption } from './day-option.ts';
import { runEntry, Stop } from './entry.ts';
import { openConfig, openStudy } from './open-study.ts';
import { printReply } from './print-reply.ts';

const USAGE = 'npm run digest -- preview [--date YYYY-MM-DD] [--topic T]';

await runEntry(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { date: { type: 'string' }, topic: { type: 'string' } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'preview') throw new Stop(`Say what to do. Usage: ${USAGE}`, 2);
  const day = dayOption('date', values.date);
  const config = openConfig();
  const study = await openStudy(config.knowledgeDir, (line) => process.stderr.write(`${line}\n`));
  const { code: language } = languageOf(config.terminal.locale);
  try {
    if (values.topic) readTopics(values.topic, study.knowledge, language);
  } catch (error) {
    throw error instanceof UserError ? new Stop(error.sentence(language)) : error;
  }
  await printReply({ command: 'digest', options: { action: 'preview', topics: values.topic } }, study, day, config);
});
