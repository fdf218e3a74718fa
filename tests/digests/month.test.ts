// Weeks of digests in small: four processes on one ledger, zones whose clocks go forward and zones whose clocks go back.
import { describe, expect, it } from 'vitest';
import { databases } from './databases.ts';
import { liveAMonth } from './month.ts';

const ZONES = [
  ...['Europe/Paris', 'Africa/Cairo', 'Asia/Beirut', 'Atlantic/Azores'],
  ...['Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland', 'America/Santiago'],
  ...['Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Pacific/Kiritimati'],
];

describe.each(databases)('%s', (_name, open) => {
  it('gives each channel one digest on each day on which one is owed, and on no other', async () => {
    const database = await open();
    const month = await liveAMonth({
      ...{ database: database.url, channels: 33, processes: 4, days: 24, zones: ZONES },
    });
    await database.drop();
    expect(month).toMatchObject({ posted: month.owed, doubled: 0, missing: 0, unowed: 0 });
    expect(month.owed).toBeGreaterThan(500);
    expect(month.changes.forward).toBeGreaterThan(5);
    expect(month.changes.back).toBeGreaterThan(5);
  }, 120_000);
});
