// Bare errors: what the log is told of an error of Slack's SDK: name, message, stack and cause, none of the bodies that hang on it.
import type { Log } from '../../log.ts';

/** Causes of causes that are told; a chain is never longer by its own doing. */
const MOST_CAUSES = 5;

/** The same log, with the errors that go into it as `err` laid bare: what Slack sent back may hold what people wrote. */
export function withBareErrors(log: Log): Log {
  const line = (write: (fields: object, line: string) => void) =>
    ((fields: unknown, text: string) => {
      const told = typeof fields === 'object' && fields !== null ? fields : {};
      write('err' in told ? { ...told, err: bare(told.err) } : told, text);
    }) as Log['info'];
  return {
    debug: line((fields, text) => log.debug(fields, text)),
    info: line((fields, text) => log.info(fields, text)),
    warn: line((fields, text) => log.warn(fields, text)),
    error: line((fields, text) => log.error(fields, text)),
  };
}

function bare(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause ?? (error as { original?: unknown }).original;
  const told = depth < MOST_CAUSES && cause !== undefined ? { cause: bare(cause, depth + 1) } : undefined;
  const copy = new Error(error.message, told);
  copy.name = error.name;
  if (error.stack !== undefined) copy.stack = error.stack;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? Object.assign(copy, { code }) : copy;
}
