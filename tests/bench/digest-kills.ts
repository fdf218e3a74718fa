// `node tests/bench/digest-kills.ts [KILLS] [DATABASE_URL]`: deliveries killed at random steps, taken over, killed again, counted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { startDoor, subscriptionOf } from '../digests/doors.ts';

const kills = Number(process.argv[2] ?? 1_000);
const folder = mkdtempSync(join(tmpdir(), 'digest-kills-'));
const url = process.argv[3] ?? `sqlite:${join(folder, 'kills.db')}`;
const worker = join(import.meta.dirname, '../digests/kill-worker.ts');
const DAY = '2026-01-15';
const BEGIN = Temporal.Instant.from('2026-01-15T08:31:00Z');
/** Calls of one delivery, twice each; above that a worker lives. */
const STEPS = 17;
/** Deliveries of one channel that may die before one is let live. */
const TRIES = 4;
const NEVER = 1_000;
/** Processes at once. */
const WIDTH = 4;

const door = await startDoor();
const store = await openStore(url);
let killed = 0;
const channels: string[] = [];

async function work(): Promise<void> {
  while (killed < kills) {
    const channel = `bench-${process.pid}-${channels.length}`;
    channels.push(channel);
    await store.ledger.save(subscriptionOf(channel));
    for (let i = 0; i <= TRIES; i++) {
      const step = i === TRIES ? NEVER : Math.floor(Math.random() * STEPS);
      // Each try comes when the lease of the one before has run out.
      const now = String(BEGIN.add({ minutes: 3 * i }));
      const child = spawn(process.execPath, [worker, url, door.url, channel, DAY, String(step), now]);
      if ((await once(child, 'exit'))[1] === 'SIGKILL') killed++;
    }
  }
}

await Promise.all(Array.from({ length: WIDTH }, work));
const counts = channels.map((channel) => door.posted.filter((one) => one.channel === channel).length);
for (const channel of channels) await store.ledger.remove(`slack/T1/${channel}`);
await store.close();
await door.close();
rmSync(folder, { recursive: true });
const doubled = counts.filter((count) => count > 1).length;
const lost = counts.filter((count) => count === 0).length;
process.stdout.write(`${killed} kills, ${channels.length} digests: ${doubled} doubled, ${lost} lost.\n`);
process.exitCode = doubled + lost > 0 ? 1 : 0;
