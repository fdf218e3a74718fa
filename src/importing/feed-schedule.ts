// Feed schedule: while the bot runs, its folder's feeds are read every so often, by one of the processes that share it.
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topic } from '../knowledge/vocabulary.ts';
import { readFeedsFile } from './feeds-file.ts';
import { type FeedReport, fetchFeeds } from './fetch-feeds.ts';
import { recover } from './folder-writes.ts';
import { readStored } from './stored-articles.ts';
import type { WebReader } from './web-reader.ts';

export type ScheduleNeeds = {
  readonly folder: string;
  readonly topics: () => readonly Topic[];
  readonly web: WebReader;
  readonly now: () => Temporal.Instant;
  readonly told: (report: FeedReport) => void;
  readonly failed: (why: unknown) => void;
};

/** How often feeds.yaml is looked at, for a first one put there while the bot runs. Milliseconds. */
const LOOK = 60_000;
const LOCK = '.feeds.lock';

export function scheduleFeeds(needs: ScheduleNeeds): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  let problem = '';
  const round = async () => {
    const feeds = await readFeedsFile(needs.folder);
    if ('problem' in feeds) {
      // Said once, not every minute.
      if (feeds.problem !== problem) needs.failed(new Error(feeds.problem));
      problem = feeds.problem;
      return LOOK;
    }
    problem = '';
    if (feeds.feeds.length === 0) return LOOK;
    await alone(needs.folder, async () => {
      await recover(needs.folder);
      const room = feeds.review ? 'pending' : 'articles';
      const folder = {
        path: needs.folder,
        stored: await readStored(needs.folder),
        topics: needs.topics(),
        room,
      } as const;
      await fetchFeeds({ folder, feeds, web: needs.web, now: needs.now, scheduled: true }, needs.told);
    });
    return feeds.every * 1_000;
  };
  const next = (wait: number) => {
    if (!stopped)
      timer = setTimeout(() => {
        reading = round()
          .catch((error: unknown) => {
            needs.failed(error);
            return LOOK;
          })
          .then(next);
      }, wait).unref();
  };
  next(1_000);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await reading;
    },
  };
}

/** Runs `work` unless another living process does so in this folder. */
async function alone(folder: string, work: () => Promise<void>): Promise<void> {
  const lock = join(folder, LOCK);
  const held = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (held && held !== process.pid && isAlive(held)) return;
  await rm(lock, { force: true });
  const file = await open(lock, 'wx').catch(() => null);
  // Another process was quicker.
  if (!file) return;
  try {
    await file.writeFile(String(process.pid));
    await work();
  } finally {
    await file.close();
    await rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
