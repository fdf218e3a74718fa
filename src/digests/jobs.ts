// Jobs: what is to be dealt with at an instant, of all channels, in the order in which it is due.
import type { Platform } from '../chat/platform.ts';
import type { Subscription } from '../chat/subscription.ts';
import type { DeliveryNeeds } from './deliver.ts';
import { dueAt } from './due.ts';
import { type Entry, keyOf } from './ledger.ts';

export type Job = {
  readonly entry: Entry;
  /** When it was due, milliseconds since 1970; 0 for what is settled and not sent. */
  readonly at: number;
  /** Its window has passed. */
  readonly late: boolean;
};

/**
 * Days that were missed come first, and what a process has left open when it ended. An order that cannot be read (a time
 * zone that this machine does not know) is logged once, and is in no other's way.
 */
export function createJobs({ ledger, now, platform, log }: DeliveryNeeds): () => Promise<Job[]> {
  const unreadable = new Set<string>();
  const connected = (id: string) => platform(id.split('/')[0] as Platform['name'])?.connected() ?? false;
  const jobsFor = (subscription: Subscription, last: string | undefined): Job[] => {
    try {
      return dueJobs(subscription, last, now());
    } catch (err) {
      if (!unreadable.has(subscription.id))
        log({ err, zone: subscription.zone }, 'the order of a digest cannot be read');
      unreadable.add(subscription.id);
      return [];
    }
  };
  return async () => {
    const last = await ledger.lastDays();
    const served = (await ledger.subscriptions()).filter(({ id, paused }) => !paused && connected(id));
    const due = served.flatMap((subscription) => jobsFor(subscription, last.get(subscription.id)));
    const known = new Set(due.map(({ entry }) => keyOf(entry)));
    const open = (await ledger.leftOpen()).filter((one) => !known.has(keyOf(one)) && connected(one.subscription));
    return [...due, ...open.map(settling)].sort((a, b) => a.at - b.at);
  };
}

function dueJobs({ id, since, ...plan }: Subscription, last: string | undefined, now: Temporal.Instant): Job[] {
  const { day, moment, missed } = dueAt(now, {
    ...plan,
    since: Temporal.Instant.from(since),
    last: last === undefined ? null : Temporal.PlainDate.from(last),
  });
  const jobs = missed.map((one) => settling({ subscription: id, day: String(one) }));
  if (!day || !moment) return jobs;
  return [...jobs, { entry: { subscription: id, day: String(day) }, at: moment.epochMilliseconds, late: false }];
}

function settling(entry: Entry): Job {
  return { entry, at: 0, late: true };
}
