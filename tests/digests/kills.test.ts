// Deliveries through the real adapters, killed with SIGKILL at every step in turn, taken over by another process, and
// counted: none twice, none lost.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/digests/deliver.ts';
import { openStore } from '../../src/store/open-store.ts';
import { studyOf } from '../fixtures/small-corpus.ts';
import { databases } from './databases.ts';
import { subscriptionOf } from './doors.ts';
import type { Work } from './kill-worker.ts';
import { startService } from './loopback.ts';
import { openPlatform } from './real-platforms.ts';

/** Calls of one delivery, twice each, and one more for a delivery that nothing ends. */
const STEPS = 19;
/** And while the request is with the platform: before it keeps the message, and before it says so. */
const THERE = ['arrived', 'kept'] as const;
const WIDTH = 3;
const DAY = '2026-01-15';
/** The platforms stamp messages by the real clock, and look-ups begin where the sending did. */
const NOW = Temporal.Now.instant();
/** When the lease of a dead process has run out. */
const LATER = NOW.add({ minutes: 3 });
const WORKER = join(import.meta.dirname, 'kill-worker.ts');

const pairs = databases.flatMap(([database, open]) =>
  (['slack', 'discord'] as const).map((kind) => [kind, database, open] as const),
);

describe.each(pairs)('%s, on %s', (kind, _database, open) => {
  it('doubles none and loses none', async () => {
    const running = new Map<string, ChildProcess>();
    const fates = new Map<string, (typeof THERE)[number]>();
    const service = await startService(kind, {
      posting(when, channel) {
        if (fates.get(channel) === when) running.get(channel)?.kill('SIGKILL');
      },
    });
    const database = await open();
    const store = await openStore(database.url, { now: () => LATER });
    const work = Array.from({ length: STEPS + THERE.length }, (_, step): Work & { channel: string } => {
      const channel = `${900 + step}`;
      const subscription = `${kind}/T1/${channel}`;
      const there = THERE[step - STEPS];
      if (there) fates.set(channel, there);
      const same = { database: database.url, kind, url: service.url, day: DAY, now: String(NOW) };
      return { ...same, channel, subscription, step: there ? -1 : step };
    });
    for (const { channel, subscription } of work) {
      const place = { platform: kind, workspace: 'T1', channel, thread: null };
      await store.ledger.save(subscriptionOf(channel, { id: subscription, place }));
    }
    const signals: unknown[] = [];
    const left = [...work];
    const one = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const child = spawn(process.execPath, ['--no-warnings', WORKER, JSON.stringify(next)]);
        running.set(next.channel, child);
        const [, signal] = await once(child, 'exit');
        signals.push(signal);
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, one));
    const platform = await openPlatform(kind, service.url);
    const needs = {
      ...{ ledger: store.ledger, platform: () => platform, study: () => studyOf(), now: () => LATER },
      ...{ owner: 'another', log: () => {} },
    };
    for (const { subscription } of work) {
      const delivery = { entry: { subscription, day: DAY }, day: Temporal.PlainDate.from(DAY) };
      await deliver(delivery, needs);
      // A third finds nothing left to do.
      expect(await deliver(delivery, needs)).toBe('taken');
    }
    expect(signals.filter((signal) => signal === 'SIGKILL')).toHaveLength(work.length - 1);
    expect(service.posted().toSorted()).toEqual(work.map(({ channel }) => channel).toSorted());
    await platform.stop();
    await store.close();
    await service.close();
    await database.drop();
  }, 180_000);
});
