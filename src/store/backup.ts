// Backup and restore: every table as JSON Lines, so that a file from SQLite fills PostgreSQL and the reverse.
import type { Insertable, Kysely } from 'kysely';
import { type Tables, tableNames } from './tables.ts';

const FORMAT = 'partnership-bot-store-1';
/** Rows of one statement. */
const AT_ONCE = 200;

export class BackupError extends Error {}

/** The lines of a backup: the first names the format, each other one row. All from one moment. */
export async function dump(db: Kysely<Tables>): Promise<string[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const lines = [JSON.stringify({ format: FORMAT })];
      for (const table of tableNames) {
        const rows = await transaction.selectFrom(table).selectAll().execute();
        for (const row of rows) lines.push(JSON.stringify({ table, row }));
      }
      return lines;
    });
}

/** Puts the rows of a backup in place of all there are; gives how many. Nothing changes where a line is wrong. */
export async function load(db: Kysely<Tables>, lines: readonly string[]): Promise<number> {
  const [first = '', ...others] = lines.filter((line) => line.trim() !== '');
  if (parse(first, 1).format !== FORMAT) throw new BackupError('it is no backup of this bot');
  const rows = others.map((line, i) => rowOf(parse(line, i + 2), i + 2));
  await db.transaction().execute(async (transaction) => {
    for (const table of tableNames) {
      await transaction.deleteFrom(table).execute();
      const own = rows.filter((one) => one.table === table).map(({ row }) => row);
      for (let i = 0; i < own.length; i += AT_ONCE)
        await transaction
          .insertInto(table)
          .values(own.slice(i, i + AT_ONCE) as Insertable<Tables[typeof table]>[])
          .execute()
          .catch((cause: Error) => {
            throw new BackupError(`the database does not take its rows of "${table}" (${cause.message})`, { cause });
          });
    }
  });
  return rows.length;
}

function parse(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with its line.
  }
  throw new BackupError(`line ${number} is not JSON`);
}

function rowOf({ table, row }: Record<string, unknown>, number: number): { table: keyof Tables; row: object } {
  const known = tableNames.find((name) => name === table);
  if (!known || typeof row !== 'object' || row === null) throw new BackupError(`line ${number} is no row of this bot`);
  return { table: known, row };
}
