// The end of the process: platforms stop together, and what nobody caught is logged once with its cause.
import type { Platform } from '../chat/platform.ts';
import type { Log } from '../log.ts';

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
