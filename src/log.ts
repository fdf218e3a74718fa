// Log: JSON lines on standard error, free of secrets and of what people wrote.
import { createRequire } from 'node:module';
import type { Logger } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

// Keys under which messages, questions or tokens travel; pino looks one level down at "*.".
const PRIVATE = ['text', 'question', 'message', 'content', 'options', 'token', 'authorization', 'body'];
const CENSOR = '[redacted]';
/** Tokens of Slack by their shape, for those that no configuration of ours holds. */
const TOKEN_SHAPES = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/** A logger that starts on its first line: a chat in the terminal mostly has none to write. */
export function createLog(
  level: string,
  secrets: readonly string[],
  write: (line: string) => void = toStandardError,
): Log {
  let logger: Log | null = null;
  const started = (): Log => {
    logger ??= startPino(level, secrets, write);
    return logger;
  };
  const line = (name: keyof Log) => ((...args: Parameters<Log['info']>) => started()[name](...args)) as Log['info'];
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

function startPino(level: string, secrets: readonly string[], write: (line: string) => void): Log {
  const { pino } = createRequire(import.meta.url)('pino') as typeof import('pino');
  const redact = {
    paths: PRIVATE.flatMap((key) => [key, `*.${key}`]).filter((path) => path !== '*.message'),
    censor: CENSOR,
  };
  const options = { level, base: null, redact, timestamp: pino.stdTimeFunctions.isoTime };
  // An error's text may quote anything, so the finished line is combed once more.
  return pino(options, { write: (line: string) => write(withoutSecrets(line, secrets)) });
}

function withoutSecrets(line: string, secrets: readonly string[]): string {
  let clean = line.replace(TOKEN_SHAPES, CENSOR);
  // A secret of a few letters would blot out ordinary words.
  for (const secret of secrets)
    if (secret.length >= 6) clean = clean.replaceAll(JSON.stringify(secret).slice(1, -1), CENSOR);
  return clean;
}

function toStandardError(line: string): void {
  process.stderr.write(line);
}
