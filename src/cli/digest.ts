// `npm run digest -- preview`: prints a digest as it would be posted, with its reasons.
import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import { screenOf } from '../adapters/terminal/terminal.ts';
import { createDispatch } from '../chat/dispatch.ts';
import { languageOf } from '../languages/index.ts';
import { createLog } from '../log.ts';
import { runEntry, Stop } from './entry.ts';
import { openConfig, openStudy } from './open-study.ts';

const USAGE = 'npm run digest -- preview [--date YYYY-MM-DD] [--topic T]';

await runEntry(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { date: { type: 'string' }, topic: { type: 'string' } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'preview') throw new Stop(`Say what to do. Usage: ${USAGE}`, 2);
  const day = values.date === undefined ? Temporal.Now.plainDateISO() : dayOf(values.date);
  const config = openConfig();
  const log = createLog(config.logLevel, config.secrets);
  const study = await openStudy(config.knowledgeDir, (line) => process.stderr.write(`${line}\n`));
  const dispatch = createDispatch({
    commands,
    study: () => study,
    report: (error, incident) => {
      process.exitCode = 1;
      log.error({ err: error, incident }, 'incident');
    },
  });
  const reply = await dispatch({
    id: 'digest',
    command: 'digest',
    options: { action: 'preview', topics: values.topic },
    place: { platform: 'terminal', workspace: null, channel: 'terminal', thread: null },
    user: 'terminal',
    language: languageOf(config.terminal.locale).code,
    // Noon: no zone makes another day of it.
    at: day.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant(),
    zone: 'UTC',
  });
  process.stdout.write(`${renderReply(reply, screenOf(process.stdout, config.terminal.colour))}\n`);
});

function dayOf(text: string): Temporal.PlainDate {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(text);
    return Temporal.PlainDate.from(text);
  } catch {
    throw new Stop(`--date must be a day that exists, as 2026-01-31, not "${text}".`, 2);
  }
}
