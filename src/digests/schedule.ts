// Schedule: every so often, whatever is due in all channels, in order of its time; one timer, safe in several processes.
import { type DeliveryNeeds, deliver, type Outcome } from './deliver.ts';
import { createJobs, type Job } from './jobs.ts';
import { keyOf } from './ledger.ts';
import { noticeArticles } from './notice.ts';
import { laneOf } from './pace.ts';
import { countFailure } from './pause.ts';
import { createQueue } from './queue.ts';

/** Digests on their way at once, in all and of what shares a limit: one slow workspace leaves room for the others. */
const WIDTH = 96;
const LANE_WIDTH = 8;
/** A line in the log for each so many. */
const PROGRESS = 100;
/** Between two looks at what is due, milliseconds. */
const EVERY = 20_000;

type Counts = Partial<Record<Outcome, number>>;

export type Schedule = {
  /** Looks once; resolves when all that was due is dealt with. Gives how many came to what. */
  tick(): Promise<Readonly<Counts>>;
  start(): void;
  /** Waits for what is on its way. */
  stop(): Promise<void>;
};

export function createSchedule(needs: DeliveryNeeds): Schedule {
  const { log } = needs;
  const jobsNow = createJobs(needs);
  const queue = createQueue({ width: WIDTH, laneWidth: LANE_WIDTH });
  /** What waits or is on its way; a channel that a platform slows down is in no later look's way. */
  const busy = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<unknown> = Promise.resolve();
  let stopping = false;

  /** Puts into the queue whatever is due; gives the promise of what comes of it. */
  async function look(): Promise<{ readonly done: Promise<Counts> }> {
    await noticeArticles(needs.study().knowledge, needs.ledger);
    const jobs = (await jobsNow()).filter(({ entry }) => !busy.has(keyOf(entry)));
    const done = dealWith(jobs).finally(() => underWay.delete(done));
    underWay.add(done);
    return { done };
  }

  async function dealWith(jobs: readonly Job[]): Promise<Counts> {
    const counts: Counts = {};
    let done = 0;
    const one = async (job: Job) => {
      if (stopping) return;
      // One channel's trouble is no other's.
      const outcome = await run(job, needs).catch((error: unknown): Outcome => {
        log({ err: error }, 'a digest could not be dealt with');
        return 'unsure';
      });
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (++done % PROGRESS === 0) log({ done, of: jobs.length }, 'digests');
    };
    await Promise.all(
      jobs.map(async (job) => {
        busy.add(keyOf(job.entry));
        await queue.add(laneOf(job.entry.subscription), () => one(job));
        busy.delete(keyOf(job.entry));
      }),
    );
    if ((counts.posted ?? 0) > 0) log({ ...counts, of: jobs.length }, 'digests done');
    return counts;
  }

  const again = () => {
    if (stopping) return;
    looking = look()
      .catch((error: unknown) => log({ err: error }, 'the schedule could not be read'))
      .finally(() => {
        if (!stopping) timer = setTimeout(again, EVERY);
      });
  };
  return {
    async tick() {
      return (await look()).done;
    },
    start: again,
    async stop() {
      stopping = true;
      if (timer) clearTimeout(timer);
      await looking;
      await Promise.all(underWay);
    },
  };
}

async function run({ entry, late }: Job, needs: DeliveryNeeds): Promise<Outcome> {
  // One that somebody asked for has more than the day in its name.
  const [day = '', asked] = entry.day.split('+');
  const outcome = await deliver({ entry, day: Temporal.PlainDate.from(day), late }, needs);
  if (outcome === 'skipped' && asked === undefined && (await needs.ledger.wasTried(entry)))
    await countFailure(entry.subscription, needs);
  return outcome;
}
