// Entry: how every program of this project ends: one sentence and the right exit status, never a stack trace for a slip.

/** Ends the program with a sentence: 1 the input or configuration is wrong, 2 wrong usage. */
export class Stop extends Error {
  readonly status: 1 | 2;

  constructor(sentence: string, status: 1 | 2 = 1) {
    super(sentence);
    this.name = 'Stop';
    this.status = status;
  }
}

/** Runs an entry and sets the exit status; nothing is cut off that is still being written. */
export async function runEntry(usage: string, run: (args: string[]) => Promise<void>): Promise<void> {
  // Whoever reads us may stop reading ("| head"): no fault of ours, and nothing is left to do.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 1);
  });
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    const stop = toStop(error, usage);
    if (!stop) throw error;
    process.stderr.write(`${stop.message}\n`);
    process.exitCode = stop.status;
  }
}

/** What `util.parseArgs` throws is wrong usage; a file that cannot be read is wrong input. */
function toStop(error: unknown, usage: string): Stop | null {
  if (error instanceof Stop) return error;
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) return new Stop(`${firstSentence(message)} Usage: ${usage}`, 2);
  const unreadable = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read',
    EISDIR: 'is a folder',
    ENOTDIR: 'is no folder',
  }[code ?? ''];
  return unreadable && path ? new Stop(`"${path}" ${unreadable}; name a file that can be read.`) : null;
}

/** Node adds advice on "--" that is of no use here. */
function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}
