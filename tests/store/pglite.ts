// PostgreSQL inside this process, for where no server is named.
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, PostgresDialect } from 'kysely';

/** A new database in memory. It has one connection, which is lent to one transaction at a time. */
export function pgliteDialect(): Dialect {
  const database = new PGlite();
  let free: Promise<void> = Promise.resolve();
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const { rows, affectedRows } = await database.query(sql, [...parameters]);
    const command = /\w+/.exec(sql)?.[0]?.toUpperCase() ?? '';
    return { command, rows, rowCount: affectedRows ?? rows.length };
  };
  const connect = async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = free;
    free = promise;
    await before;
    return { query, release: resolve } as never;
  };
  return new PostgresDialect({ pool: { connect, end: () => database.close() } });
}
