// Log: JSON lines on standard error, free of secrets and of what people wrote.
import { createRequire } from 'node:module';
import type { Logger } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

// Keys under which messages, questions or tokens travel; pino looks one level down at "*.".
const PRIVATE = ['text', 'question', 'message', 'content', 'options', 'token', 'authorization', 'body'];
const CENSOR = '[redacted]';
/** Causes of causes that are told; a chain is never longer by its own doing. */
const MOST_CAUSES = 5;
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
  const serializers = {
    err: (error: unknown) =>
      error instanceof Error
        ? { ...pino.stdSerializers.err(bare(error)), type: error.constructor.name }
        : String(error),
  };
  const options = { level, base: null, redact, serializers, timestamp: pino.stdTimeFunctions.isoTime };
  // An error's text may quote anything, so the finished line is combed once more.
  return pino(options, { write: (line: string) => write(withoutSecrets(line, secrets)) });
}

/** Message, stack, codes and causes: the SDKs hang the whole request on an error, and what was sent back. */
function bare(error: Error, depth = 0): Error {
  // Slack's SDK keeps the cause as `original`.
  const { code, status, original } = error as { code?: unknown; status?: unknown; original?: unknown };
  const cause = error.cause ?? original;
  const told = cause instanceof Error && depth < MOST_CAUSES ? { cause: bare(cause, depth + 1) } : undefined;
  const copy = new Error(error.message, told);
  if (error.stack !== undefined) copy.stack = error.stack;
  if (typeof code === 'string' || typeof code === 'number') Object.assign(copy, { code });
  return typeof status === 'number' ? Object.assign(copy, { status }) : copy;
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
