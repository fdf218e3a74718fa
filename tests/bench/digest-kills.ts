// `node tests/bench/digest-kills.ts [KILLS] [door|slack|discord] [DATABASE_URL]`: processes killed with SIGKILL at random moments of their work,
// started again until every digest is delivered, and what stands in the channels counted. SIGTERM ends it early, counted as far as it came.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { startChild } from '../digests/children.ts';
import { ownDatabase, ownFile } from '../digests/databases.ts';
import { subscriptionOf } from '../digests/doors.ts';
import { startService } from '../digests/loopback.ts';
import type { Kind } from '../digests/real-platforms.ts';

const [, , wanted = '1000', named = 'door', server] = process.argv;
let kills = Number(wanted);
/** A plain service that is slow at will, or a real adapter and the fake of its platform. */
const kind = named as Kind | 'door';
/** Processes at once, on one ledger. */
const WIDTH = 4;
const CHANNELS = 200;
/** A process lives for at most so long after it has begun to work, milliseconds; longer where the machine is busy with other things. */
const LONGEST_LIFE = server ? 600 : 250;
/** What a process takes to start where it is not, milliseconds. */
const QUIET_START = 1_000;
/** The door takes up to so long before it takes a message, and again before it says so, milliseconds. */
const SLOWEST = 8;
/** When the leases of the dead have run out. */
const LATER = { minutes: 3 };

const database = server ? await ownDatabase(server) : ownFile();
const cache = mkdtempSync(join(tmpdir(), 'compiled-'));
let clock = Temporal.Instant.from('2026-01-15T08:31:00Z');
const service = await startService(kind, { now: () => clock.epochMilliseconds, delay: () => Math.random() * SLOWEST });
const store = await openStore(database.url, { now: () => clock });
const platform = kind === 'door' ? 'slack' : kind;
for (let i = 0; i < CHANNELS; i++) {
  const channel = `${9_000 + i}`;
  const place = { platform, workspace: 'T1', channel, thread: null };
  const over = { id: `${platform}/T1/${channel}`, place, since: '2026-01-15T00:00:00Z' };
  await store.ledger.save(subscriptionOf(channel, over));
}

let killed = 0;
let inDoubt = 0;
let days = 0;
let slowness = 1;
const start = async () => {
  const begin = performance.now();
  const child = await startChild({ database: database.url, url: service.url, kind, cache });
  slowness = Math.max(1, (performance.now() - begin) / QUIET_START);
  return child;
};
process.once('SIGTERM', () => {
  kills = killed;
});
let ready = Array.from({ length: WIDTH }, start);
const begin = performance.now();

/** Four processes look at what is due, and each is killed somewhere within; true when nothing was left to be killed at. */
async function round(): Promise<boolean> {
  const children = await Promise.all(ready);
  ready = Array.from({ length: WIDTH }, start);
  const fates = children.map(async (child) => {
    const work = child.tick(clock).then(
      (counts) => Object.keys(counts).length === 0,
      () => null,
    );
    const timer = setTimeout(() => void child.kill(), Math.random() * LONGEST_LIFE * slowness);
    const idle = await work;
    clearTimeout(timer);
    if (idle === null) killed++;
    else await child.kill();
    return idle;
  });
  const done = await Promise.all(fates);
  clock = clock.add(LATER);
  inDoubt += (await store.ledger.leftOpen()).length;
  return done.includes(true);
}

let doubled = 0;
let lost = 0;
let counted = 0;

/** What was posted on the day that ends: one in each channel. */
function count(): void {
  const counts = new Map<string, number>();
  for (const channel of service.posted().slice(counted)) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  counted = service.posted().length;
  for (const times of counts.values()) doubled += times - 1;
  lost += CHANNELS - counts.size;
}

while (killed < kills) {
  const day = clock;
  // Well within the six hours in which a digest is caught up with.
  for (let rounds = 0; rounds < 90 && killed < kills; rounds++) if (await round()) break;
  days++;
  const last = await start();
  while (Object.keys(await last.tick(clock)).length > 0) clock = clock.add(LATER);
  await last.stop();
  count();
  clock = day.add({ hours: 24 });
}
for (const child of await Promise.all(ready)) await child.kill();

await store.close();
await service.close();
await database.drop();
rmSync(cache, { recursive: true });
process.stdout.write(
  `${kind}, ${database.name}: ${killed} kills in ${((performance.now() - begin) / 1_000).toFixed(0)} s, ${CHANNELS * days} digests owed, ${inDoubt} of them in doubt after a kill: ${doubled} doubled, ${lost} lost.\n`,
);
process.exitCode = doubled + lost > 0 ? 1 : 0;
