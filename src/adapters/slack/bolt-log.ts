// Bolt's logger over ours: warnings and errors only, for its finer levels print what people wrote.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** A message that Slack sent back whole would be in the line as well. */
const MOST_CHARACTERS = 300;

/** For Bolt's clients: what they complain of is thrown as well, and said where it is caught. */
export function quietLogger(log: Log): Logger {
  return boltLogger({ ...log, warn: log.debug });
}

export function boltLogger(log: Log): Logger {
  const line = (parts: unknown[]) =>
    parts
      .map((part) => (part instanceof Error ? part.message : String(part)))
      .join(' ')
      .slice(0, MOST_CHARACTERS);
  return {
    debug() {},
    info() {},
    warn: (...parts) => log.warn({ sdk: line(parts) }, 'from the Slack SDK'),
    error: (...parts) => log.warn({ sdk: line(parts) }, 'from the Slack SDK'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
