// A write waits for another process's, and this process serves on meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'patient-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('waits without holding up anything else', async () => {
  const file = join(folder, 'shared.db');
  const store = await openStore(`sqlite:${file}`);
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  let done = false;
  const claim = store.memory.claim('one').then((first) => {
    done = true;
    return first;
  });
  // Timers of ours fire while it waits; a wait inside SQLite would let none of them.
  for (let beats = 0; beats < 10; beats++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done).toBe(false);
  other.exec('commit');
  expect(await claim).toBe(true);
  other.close();
  await store.close();
});

it('gives a claim back', async () => {
  const store = await openStore('sqlite::memory:');
  expect([await store.memory.claim('x'), await store.memory.claim('x')]).toEqual([true, false]);
  await store.memory.release('x');
  expect(await store.memory.claim('x')).toBe(true);
  await store.close();
});
