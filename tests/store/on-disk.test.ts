// What has to outlast a power cut is written through to the disk, and only that.
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { onDisk } from '../../src/store/on-disk.ts';
import { pgliteDialect } from './pglite.ts';

/** sqlite.org/pragma.html#pragma_synchronous */
const NORMAL = 1;
const FULL = 2;

async function levelOf<Tables>(db: Kysely<Tables>): Promise<number | undefined> {
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
  return rows[0]?.synchronous;
}

it('SQLite waits for the disk within, and no longer once that has ended, well or badly', async () => {
  const db = new Kysely({ dialect: nodeSqliteDialect(':memory:') });
  expect(await levelOf(db)).toBe(NORMAL);
  expect(await onDisk(db, levelOf)).toBe(FULL);
  await expect(onDisk(db, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await levelOf(db)).toBe(NORMAL);
  await db.destroy();
});

it('PostgreSQL, which always does, is asked for nothing more', async () => {
  const db = new Kysely({ dialect: pgliteDialect() });
  const { rows } = await onDisk(db, (same) => sql<{ one: number }>`select 1 as one`.execute(same));
  expect(rows).toEqual([{ one: 1 }]);
  await db.destroy();
}, 60_000);
