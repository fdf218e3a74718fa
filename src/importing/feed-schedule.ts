// Feed schedule: while the bot runs, its folder's feeds are read every so often, by one of the processes that share it.
import { join } from 'node:path';
import type { Topic } from '../knowledge/vocabulary.ts';
import { readFeedsFile } from './feeds-file.ts';
import { type FeedReport, fetchFeeds } from './fetch-feeds.ts';
import { alone } from './folder-lock.ts';
import { isUnfinished, recover } from './folder-writes.ts';
import type { FollowedStored } from './followed-stored.ts';
import { lookAgain } from './look-again.ts';
import type { WebReader } from './web-reader.ts';

export type ScheduleNeeds = {
  readonly folder: string;
  readonly stored: FollowedStored;
  readonly topics: () => readonly Topic[];
  readonly web: WebReader;
  readonly now: () => Temporal.Instant;
  readonly told: (report: FeedReport) => void;
  readonly failed: (why: unknown) => void;
};

/** How often feeds.yaml is looked at, for a first one put there while the bot runs. Milliseconds. */
const LOOK = 60_000;
/** The bot begins to answer first. Milliseconds. */
const FIRST = 1_000;
const LOCK = '.feeds.lock';

export function scheduleFeeds(needs: ScheduleNeeds): { stop(): Promise<void> } {
  let stopped = false;
  let problem = '';
  const lock = join(needs.folder, LOCK);
  const round = async () => {
    // An import that was killed is finished whether there are feeds or not.
    if (await isUnfinished(needs.folder)) await alone(lock, needs.now(), () => recover(needs.folder));
    const feeds = await readFeedsFile(needs.folder);
    if ('problem' in feeds) throw new Error(feeds.problem);
    if (feeds.feeds.length === 0) {
      problem = '';
      return LOOK;
    }
    await alone(lock, needs.now(), async () => {
      const room = feeds.review ? 'pending' : 'articles';
      const folder = {
        path: needs.folder,
        stored: await needs.stored(),
        topics: needs.topics(),
        room,
      } as const;
      const { web, now, told } = needs;
      await fetchFeeds({ folder, feeds, web, now, scheduled: true, stopping: () => stopped }, told);
    });
    problem = '';
    return feeds.every * 1_000;
  };
  // Said once, not every minute.
  const failed = (error: Error) => {
    if (error.message !== problem) needs.failed(error);
    problem = error.message;
    return LOOK;
  };
  const again = lookAgain(() => round().catch(failed), FIRST);
  return {
    stop() {
      stopped = true;
      return again.stop();
    },
  };
}
