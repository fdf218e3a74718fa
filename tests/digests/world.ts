// A world of digests in one process: four schedules and a desk on one ledger, a platform that does as it is told, and a clock.
import type { Platform } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { DeliveryNeeds } from '../../src/digests/deliver.ts';
import { createDigestDesk } from '../../src/digests/desk.ts';
import { createSchedule } from '../../src/digests/schedule.ts';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { storeOver } from '../../src/store/open-store.ts';
import { drill, port, studyOf, teaser } from '../fixtures/small-corpus.ts';

export type Sent = { readonly channel: string; readonly reply: Reply; readonly at: string; readonly mark: string };

export const at = (since: string) => ({ since, toldUntil: since });

export async function world(from: string) {
  let clock = Temporal.Instant.from(from);
  let study = studyOf([port, drill, teaser]);
  const store = await storeOver(nodeSqliteDialect(':memory:'), { now: () => clock });
  const sent: Sent[] = [];
  const told: string[] = [];
  const failing = new Set<string>();
  const logged: string[] = [];
  /** Who took a turn under the platform's limits. */
  const turns: string[] = [];
  /** What happens to a message before it stands in its channel, and before that is said. */
  const on: { sending?: (channel: string) => Promise<void>; sent?: (channel: string) => Promise<void> } = {};
  const platform: { -readonly [Key in keyof Platform]: Platform[Key] } = {
    name: 'slack',
    start: async () => {},
    stop: async () => {},
    connected: () => true,
    async send({ channel }, reply, mark = '') {
      if (failing.has(channel)) throw new Error('is_archived');
      await on.sending?.(channel);
      sent.push({ channel, reply, at: String(clock), mark });
      await on.sent?.(channel);
      return `${sent.length}`;
    },
    find: async ({ channel }, mark) =>
      sent.find((one) => one.channel === channel && one.mark === mark) ? 'found' : null,
    tell: async (_workspace, user) => void told.push(user),
    refused: (error) => (error as Error).message === 'is_archived',
  };
  const needs = (owner: string): DeliveryNeeds => ({
    ...{ ledger: store.ledger, platform: () => platform, study: () => study, now: () => clock, owner },
    pace: async (id) => void turns.push(id),
    log: (fields, line) => void logged.push(`${line} ${JSON.stringify(fields)}`),
  });
  const schedules = ['a', 'b', 'c', 'd'].map((owner) => createSchedule(needs(owner)));
  const look = () => Promise.all(schedules.map((schedule) => schedule.tick()));
  return {
    ...{ store, sent, told, failing, logged, turns, on, platform, look },
    desk: createDigestDesk(needs('desk')),
    now: () => clock,
    learn(articles: Parameters<typeof studyOf>[0]) {
      study = studyOf(articles);
    },
    /** All four look at the same time, every half hour. */
    async pass(hours: number) {
      for (let i = 0; i < hours * 2; i++) {
        clock = clock.add({ minutes: 30 });
        await look();
      }
    },
    /** Time in which nothing runs. */
    skip(duration: Temporal.DurationLike) {
      clock = clock.add(duration);
    },
  };
}
