// Schedule: every so often, whatever is due in all channels, in order of its time; one timer, safe in several processes.
import type { Platform } from '../chat/platform.ts';
import { addressOf } from '../chat/subscription.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { languageOf } from '../languages/index.ts';
import { type DeliveryNeeds, deliver, type Outcome } from './deliver.ts';
import { dueAt } from './due.ts';
import type { Entry } from './ledger.ts';
import { noticeArticles } from './notice.ts';
import { laneOf } from './pace.ts';
import { createQueue } from './queue.ts';

/** Digests on their way at once, in all and of what shares a limit: one slow workspace leaves room for the others. */
const WIDTH = 96;
const LANE_WIDTH = 8;
/** A line in the log for each so many. */
const PROGRESS = 100;
/** Due days in a row that fail before a channel is paused. */
export const FAILED_DAYS = 3;
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

type Job = {
  readonly entry: Entry;
  readonly at: number;
  readonly late: boolean;
};

export function createSchedule(needs: DeliveryNeeds): Schedule {
  const { log } = needs;
  const queue = createQueue({ width: WIDTH, laneWidth: LANE_WIDTH });
  /** What waits or is on its way; a channel that a platform slows down is in no later look's way. */
  const busy = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<unknown> = Promise.resolve();
  let stopping = false;
  let noticed: Knowledge | null = null;

  /** Puts into the queue whatever is due; gives the promise of what comes of it. */
  async function look(): Promise<{ readonly done: Promise<Counts> }> {
    const { knowledge } = needs.study();
    if (knowledge !== noticed) await noticeArticles(knowledge, needs.ledger);
    noticed = knowledge;
    const jobs = (await jobsOf(needs)).filter(({ entry }) => !busy.has(keyOf(entry)));
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

function keyOf({ subscription, day }: Entry): string {
  return `${subscription} ${day}`;
}

/**
 * In order of due time. Days that were missed come first, and what a process has left open when it ended: they are
 * settled, not sent.
 */
async function jobsOf({ ledger, now, platform }: DeliveryNeeds): Promise<Job[]> {
  const connected = (id: string) => platform(id.split('/')[0] as Platform['name'])?.connected() ?? false;
  const last = await ledger.lastDays();
  const jobs: Job[] = [];
  for (const subscription of await ledger.subscriptions()) {
    const { id } = subscription;
    if (subscription.paused || !connected(id)) continue;
    const day = last.get(id);
    const since = Temporal.Instant.from(subscription.since);
    const due = dueAt(now(), { ...subscription, since, last: day ? Temporal.PlainDate.from(day) : null });
    for (const missed of due.missed) jobs.push({ entry: { subscription: id, day: String(missed) }, at: 0, late: true });
    if (due.day && due.moment) {
      const entry = { subscription: id, day: String(due.day) };
      jobs.push({ entry, at: due.moment.epochMilliseconds, late: false });
    }
  }
  const known = new Set(jobs.map(({ entry }) => keyOf(entry)));
  for (const entry of await ledger.leftOpen())
    if (!known.has(keyOf(entry)) && connected(entry.subscription)) jobs.push({ entry, at: 0, late: true });
  return jobs.sort((a, b) => a.at - b.at);
}

async function run({ entry, late }: Job, needs: DeliveryNeeds): Promise<Outcome> {
  // One that somebody asked for has more than the day in its name.
  const [day = '', asked] = entry.day.split('+');
  const outcome = await deliver({ entry, day: Temporal.PlainDate.from(day), late }, needs);
  if (outcome === 'skipped' && asked === undefined && (await needs.ledger.wasTried(entry)))
    await countFailure(entry.subscription, needs);
  return outcome;
}

/** After several days without a delivery the channel is paused, never deleted, and who ordered it is told once. */
async function countFailure(id: string, { ledger, platform, log }: DeliveryNeeds): Promise<void> {
  const days = await ledger.failed(id);
  const subscription = await ledger.find(id);
  if (!subscription || days < FAILED_DAYS || !(await ledger.pause(id))) return;
  const { place, subscriber, language } = subscription;
  log({ platform: place.platform, channel: place.channel, days }, 'a digest is paused');
  const text = languageOf(language).sentences.digest.pausedNotice(addressOf(place), days);
  await platform(place.platform)
    ?.tell?.(place.workspace, subscriber, {
      audience: 'asker',
      language,
      summary: text,
      blocks: [{ kind: 'paragraph', text: { text } }],
    })
    .catch((error: unknown) => log({ err: error }, 'a pause could not be told'));
}
