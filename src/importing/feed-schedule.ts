// Feed schedule: while the bot runs, its folder's feeds are read every so often, by one of the processes that share it.
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topic } from '../knowledge/vocabulary.ts';
import { readFeedsFile } from './feeds-file.ts';
import { type FeedReport, fetchFeeds } from './fetch-feeds.ts';
import { recover } from './folder-writes.ts';
import { isAlive } from './process-alive.ts';
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
/** A lock without its holder's id is left over after this. Milliseconds. */
const UNNAMED = 60_000;

export function scheduleFeeds(needs: ScheduleNeeds): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  let problem = '';
  const round = async () => {
    const feeds = await readFeedsFile(needs.folder);
    if ('problem' in feeds) throw new Error(feeds.problem);
    if (feeds.feeds.length === 0) {
      problem = '';
      return LOOK;
    }
    await alone(needs.folder, needs.now(), async () => {
      await recover(needs.folder);
      const room = feeds.review ? 'pending' : 'articles';
      const folder = {
        path: needs.folder,
        stored: await readStored(needs.folder),
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
  const next = (wait: number) => {
    if (!stopped)
      timer = setTimeout(() => {
        reading = round().catch(failed).then(next);
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
async function alone(folder: string, now: Temporal.Instant, work: () => Promise<void>): Promise<void> {
  const lock = join(folder, LOCK);
  if (!(await take(lock, now))) return;
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** False where another process has it. */
async function take(lock: string, now: Temporal.Instant): Promise<boolean> {
  if (await isLeftOver(lock, now)) await rm(lock, { force: true });
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of a process that ended without giving it back; one that has not written its id yet is given a minute. */
async function isLeftOver(lock: string, now: Temporal.Instant): Promise<boolean> {
  const found = await stat(lock).catch(() => null);
  if (!found) return false;
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!holder) return now.epochMilliseconds - found.mtimeMs > UNNAMED;
  return holder === process.pid || !isAlive(holder);
}
