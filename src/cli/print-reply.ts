// Print reply: one command as if it were typed in the terminal on a certain day, and what it says, on standard output.
import { commands } from '../../commands/index.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import { screenOf } from '../adapters/terminal/terminal.ts';
import type { Study } from '../answering/study.ts';
import { createDispatch } from '../chat/dispatch.ts';
import type { Config } from '../config.ts';
import { languageOf } from '../languages/index.ts';
import { createLog } from '../log.ts';

export type Typed = { readonly command: string; readonly options: Readonly<Record<string, string | undefined>> };

/** What goes wrong is logged, and is the program's exit status. */
export async function printReply(typed: Typed, study: Study, day: Temporal.PlainDate, config: Config): Promise<void> {
  const log = createLog(config.logLevel, config.secrets);
  const dispatch = createDispatch({
    commands,
    study: () => study,
    report: (error, incident) => {
      process.exitCode = 1;
      log.error({ err: error, incident }, 'incident');
    },
  });
  const reply = await dispatch({
    ...typed,
    id: typed.command,
    place: { platform: 'terminal', workspace: null, channel: 'terminal', thread: null },
    user: 'terminal',
    language: languageOf(config.terminal.locale).code,
    // Noon: no zone makes another day of it.
    at: day.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant(),
    zone: 'UTC',
  });
  process.stdout.write(`${renderReply(reply, screenOf(process.stdout, config.terminal.colour))}\n`);
}
