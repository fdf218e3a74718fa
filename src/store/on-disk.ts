// On disk: what is written here survives a power cut, not only the end of the process; the rest may lose its last moments.
import { type Kysely, SqliteAdapter, sql } from 'kysely';

/**
 * SQLite waits for the disk at each commit (some milliseconds) only within: sqlite.org/pragma.html#pragma_synchronous.
 * PostgreSQL does so always.
 */
export async function onDisk<Tables, T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return work(db);
  return db.connection().execute(async (connection) => {
    await sql`pragma synchronous = full`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`pragma synchronous = normal`.execute(connection);
    }
  });
}
