// Schedule: every so often, whatever is due in all channels, in order of its time; one timer, safe in several processes.
import { type Subscription, subscriptionId } from '../chat/subscription.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { languageOf } from '../languages/index.ts';
import { type DeliveryNeeds, deliver, type Outcome } from './deliver.ts';
import { dueAt } from './due.ts';
import { noticeArticles } from './notice.ts';

/** Digests on their way at once; the platforms' own pacing does the rest. */
const WIDTH = 16;
/** A line in the log for each so many. */
const PROGRESS = 100;
/** Due days in a row that fail before a channel is paused. */
export const FAILED_DAYS = 3;
/** Between two looks at what is due, milliseconds. */
const EVERY = 20_000;

export type Schedule = {
  /** Looks once; resolves when all that was due is dealt with. Gives how many came to what. */
  tick(): Promise<Readonly<Partial<Record<Outcome, number>>>>;
  start(): void;
  /** Waits for what is on its way. */
  stop(): Promise<void>;
};

type Job = {
  readonly subscription: Subscription;
  readonly day: Temporal.PlainDate;
  readonly at: number;
  readonly late: boolean;
};

export function createSchedule(needs: DeliveryNeeds): Schedule {
  const { log } = needs;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();
  let stopping = false;

  let noticed: Knowledge | null = null;

  async function tick() {
    const { knowledge } = needs.study();
    if (knowledge !== noticed) await noticeArticles(knowledge, needs.ledger);
    noticed = knowledge;
    const jobs = await jobsOf(needs);
    const counts: Partial<Record<Outcome, number>> = {};
    let done = 0;
    let next = 0;
    const work = async () => {
      while (!stopping) {
        const job = jobs[next++];
        if (!job) return;
        // One channel's trouble is no other's.
        const outcome = await run(job, needs).catch((error: unknown): Outcome => {
          log({ err: error }, 'a digest could not be dealt with');
          return 'unsure';
        });
        counts[outcome] = (counts[outcome] ?? 0) + 1;
        if (++done % PROGRESS === 0) log({ done, of: jobs.length }, 'digests');
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, work));
    if ((counts.posted ?? 0) > 0) log({ ...counts, of: jobs.length }, 'digests done');
    return counts;
  }

  const again = () => {
    if (stopping) return;
    running = tick()
      .catch((error: unknown) => log({ err: error }, 'the schedule could not be read'))
      .finally(() => {
        if (!stopping) timer = setTimeout(again, EVERY);
      });
  };
  return {
    tick,
    start: again,
    async stop() {
      stopping = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

/** In order of due time. Days that were missed come first: they are settled, not sent. */
async function jobsOf({ ledger, now, platform }: DeliveryNeeds): Promise<Job[]> {
  const last = await ledger.lastDays();
  const jobs: Job[] = [];
  for (const subscription of await ledger.subscriptions()) {
    if (subscription.paused || !platform(subscription.place.platform)?.connected()) continue;
    const day = last.get(subscription.id);
    const since = Temporal.Instant.from(subscription.since);
    const due = dueAt(now(), { ...subscription, since, last: day ? Temporal.PlainDate.from(day) : null });
    for (const missed of due.missed) jobs.push({ subscription, day: missed, at: 0, late: true });
    if (due.day && due.moment) jobs.push({ subscription, day: due.day, at: due.moment.epochMilliseconds, late: false });
  }
  return jobs.sort((a, b) => a.at - b.at);
}

async function run({ subscription, day, late }: Job, needs: DeliveryNeeds): Promise<Outcome> {
  const entry = { subscription: subscription.id, day: day.toString() };
  const outcome = await deliver({ entry, day, late }, needs);
  if (outcome === 'skipped' && (await needs.ledger.wasTried(entry))) await countFailure(subscription, needs);
  return outcome;
}

/** After several days without a delivery the channel is paused, never deleted, and who ordered it is told once. */
async function countFailure(subscription: Subscription, { ledger, platform, log }: DeliveryNeeds): Promise<void> {
  const { place, subscriber, language } = subscription;
  const days = await ledger.failed(subscription.id);
  if (days < FAILED_DAYS || !(await ledger.pause(subscription.id))) return;
  log({ platform: place.platform, channel: place.channel, days }, 'a digest is paused');
  const channel = place.platform === 'terminal' ? subscriptionId(place) : `<#${place.channel}>`;
  const text = languageOf(language).sentences.digest.pausedNotice(channel, days);
  await platform(place.platform)
    ?.tell?.(place.workspace, subscriber, {
      audience: 'asker',
      language,
      summary: text,
      blocks: [{ kind: 'paragraph', text: { text } }],
    })
    .catch((error: unknown) => log({ err: error }, 'a pause could not be told'));
}
