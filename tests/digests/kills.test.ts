// Deliveries killed with SIGKILL at every step in turn, taken over by another process, and counted: none twice, none lost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { deliver } from '../../src/digests/deliver.ts';
import { openStore } from '../../src/store/open-store.ts';
import { studyOf } from '../fixtures/small-corpus.ts';
import { doorPlatform, startDoor, subscriptionOf } from './doors.ts';

const folder = mkdtempSync(join(tmpdir(), 'kills-'));
afterAll(() => rmSync(folder, { recursive: true }));

const server = process.env.TEST_DATABASE_URL;
const databases: [string, string][] = [
  ['SQLite', `sqlite:${join(folder, 'kills.db')}`],
  ...(server ? ([['PostgreSQL', server]] as [string, string][]) : []),
];
/** Calls of one delivery, twice each, and one more for a delivery that nothing ends. */
const STEPS = 18;
const DAY = '2026-01-15';
const NOW = '2026-01-15T08:31:00Z';
/** When the lease of a dead process has run out. */
const LATER = Temporal.Instant.from(NOW).add({ minutes: 3 });

describe.each(databases)('%s', (name, url) => {
  it('doubles none and loses none', async () => {
    const door = await startDoor();
    const store = await openStore(url, { now: () => LATER });
    const run = `${name}-${Math.random()}`;
    const channels = Array.from({ length: STEPS }, (_, i) => `${run}-${i}`);
    for (const channel of channels) await store.ledger.save(subscriptionOf(channel));
    const worker = join(import.meta.dirname, 'kill-worker.ts');
    let killed = 0;
    const dying = [...channels.entries()];
    const one = async () => {
      for (let next = dying.shift(); next; next = dying.shift()) {
        const [step, channel] = next;
        const child = spawn(process.execPath, [worker, url, door.url, channel, DAY, String(step), NOW]);
        const [, signal] = await once(child, 'exit');
        if (signal === 'SIGKILL') killed++;
      }
    };
    await Promise.all([one(), one(), one()]);
    const needs = {
      ledger: store.ledger,
      platform: () => doorPlatform(door.url),
      study: () => studyOf(),
      now: () => LATER,
      owner: 'another',
      log: () => {},
    };
    for (const channel of channels) {
      const entry = { subscription: `slack/T1/${channel}`, day: DAY };
      await deliver({ entry, day: Temporal.PlainDate.from(DAY) }, needs);
      // A third finds nothing left to do.
      expect(await deliver({ entry, day: Temporal.PlainDate.from(DAY) }, needs)).toBe('taken');
      await store.ledger.remove(entry.subscription);
    }
    const counts = channels.map((channel) => door.posted.filter((one) => one.channel === channel).length);
    expect(killed).toBeGreaterThanOrEqual(STEPS - 4);
    expect(counts).toEqual(channels.map(() => 1));
    await store.close();
    await door.close();
  }, 120_000);
});
