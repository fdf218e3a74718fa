// The end of the process: platforms stop together, and what nobody caught is logged once with its cause.
import type { Platform } from '../chat/platform.ts';
import type { Log } from '../log.ts';

/** Platforms wait up to 25 s for what was acknowledged; supervisors kill after 30. Milliseconds. */
const FORCE_EXIT = 28_000;
/** Once all is closed, nobody needs what an SDK still waits for: the end of a rate limit, say. Milliseconds. */
const LEAVE_WITHIN = 1_000;

export type Ending = {
  /** Notes what closes a thing just opened. Where the end has begun meanwhile it is closed at once, and this throws. */
  keep(close: () => Promise<void>): Promise<void>;
  /** Closes everything, what was opened last first. */
  closeAll(): Promise<void>;
  throwIfBegun(): void;
  readonly hasBegun: () => boolean;
};

/** The end by SIGTERM or SIGINT of whatever has been opened until then; the start opens nothing further. */
export function endBySignal(log: Log): Ending {
  const closing: (() => Promise<void>)[] = [];
  let begun = false;
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await endWith(close, log);
  };
  const throwIfBegun = () => {
    if (begun) throw new Error('stopped during the start');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      begun = true;
      exitAfter(FORCE_EXIT);
      void closeAll().then(() => {
        log.info('stopped');
        exitAfter(LEAVE_WITHIN);
      });
    });
  }
  return {
    async keep(close) {
      if (begun) await endWith(close, log);
      throwIfBegun();
      closing.push(close);
    },
    closeAll,
    throwIfBegun,
    hasBegun: () => begun,
  };
}

/** An SDK that does not let go must not keep the process, which ends by itself where none does. */
function exitAfter(milliseconds: number): void {
  setTimeout(() => process.exit(process.exitCode ?? 0), milliseconds).unref();
}

/** Each platform finishes what it acknowledged for up to 25 s: one after the other they would be killed before the last. */
export async function stopTogether(platforms: readonly Platform[], log: Log): Promise<void> {
  const stop = (platform: Platform) => endWith(() => platform.stop(), log, platform.name);
  await Promise.all(platforms.map(stop));
}

/** Ends one thing; its failure must not keep the others open. */
export async function endWith(close: () => Promise<void>, log: Log, what?: string): Promise<void> {
  try {
    await close();
  } catch (err) {
    log.error({ err, what }, 'could not be closed as it should');
  }
}

/**
 * A promise that nobody awaited failed beside the work, in an SDK most likely: everything else goes on, for a restart
 * would lose what is being answered. An exception that nobody caught may have left anything half done: status 1, and a
 * supervisor starts anew.
 */
export function logUncaught(log: Log): void {
  process.on('unhandledRejection', (err) => log.error({ err }, 'a failure that nobody was waiting for; serving on'));
  process.on('uncaughtException', (err) => {
    log.error({ err }, 'an exception that nobody caught; ending');
    process.exit(1);
  });
}
