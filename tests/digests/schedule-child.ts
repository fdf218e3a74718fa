// A process with a schedule: it looks at what is due at each instant that it is told, and says when that is dealt with.
import { previewByPublication } from '../../src/digests/by-publication.ts';
import { createSchedule } from '../../src/digests/schedule.ts';
import { openStore } from '../../src/store/open-store.ts';
import { studyOf } from '../fixtures/small-corpus.ts';
import { doorPlatform } from './doors.ts';
import { type Kind, openPlatform } from './real-platforms.ts';

const [database = '', url = '', kind = 'door'] = process.argv.slice(2);
let clock = Temporal.Instant.fromEpochMilliseconds(0);
const study = studyOf();
const platform = kind === 'door' ? doorPlatform(url) : await openPlatform(kind as Kind, url);
const store = await openStore(database, { now: () => clock });
const schedule = createSchedule({
  ledger: store.ledger,
  platform: () => platform,
  study: () => study,
  now: () => clock,
  owner: `${process.pid}`,
  log: (fields, line) => {
    if ('err' in fields) process.stderr.write(`${line}: ${fields.err}\n`);
  },
});

// The first digest loads word lists, and connections are made when they are needed: what is killed here are deliveries.
await Promise.all(Array.from({ length: 10 }, () => store.ledger.lastDays()));
previewByPublication(study, Temporal.PlainDate.from('2024-03-07'), {
  ...{ topics: [], language: 'en', quiet: 'archive', zone: 'UTC' },
});

process.on('message', async (at: string) => {
  clock = Temporal.Instant.from(at);
  process.send?.({ counts: await schedule.tick() });
});
process.on('disconnect', async () => {
  await platform.stop();
  await store.close();
});
process.send?.({ ready: true });
