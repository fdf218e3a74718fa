// `node tests/bench/digest-month.ts [CHANNELS] [DAYS] [DATABASE_URL]`: four processes post the digests of a month with
// both clock changes; each channel must get exactly one each day on which one is owed. SIGTERM ends it early, counted as far as it came.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownDatabase, ownFile } from '../digests/databases.ts';
import { liveAMonth } from '../digests/month.ts';

const [, , channels = '1000', days = '30', server] = process.argv;
const cache = mkdtempSync(join(tmpdir(), 'compiled-'));
const database = server ? await ownDatabase(server) : ownFile();
const begin = performance.now();
const size = { channels: Number(channels), processes: 4, days: Number(days) };
const ending = new AbortController();
process.once('SIGTERM', () => ending.abort());
const month = await liveAMonth({ ...size, database: database.url, cache, signal: ending.signal });
await database.drop();
rmSync(cache, { recursive: true });
const { owed, posted, doubled, missing, unowed, changes } = month;
process.stdout.write(
  `${database.name}: ${size.processes} processes, ${channels} channels, ${month.days} days in ${((performance.now() - begin) / 1_000).toFixed(0)} s: ${owed} digests owed (${changes.forward} on days when clocks went forward, ${changes.back} back), ${posted} posted; ${doubled} doubled, ${missing} missing, ${unowed} not owed.\n`,
);
process.exitCode = doubled + missing + unowed > 0 ? 1 : 0;
