// Node's own SQLite as the database that Kysely's SQLite dialect expects.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Dialect, SqliteDatabase, SqliteStatement } from 'kysely';
import { BUSY_TIMEOUT, PatientSqliteDialect } from './patient-sqlite.ts';

/** How long the opening waits for another process to finish a write: nobody is served yet. Milliseconds. */
const OPENING_TIMEOUT = 5_000;
/** Statements kept prepared. */
const MOST_STATEMENTS = 200;

/** A dialect over one file, or over memory with ":memory:". The file's folder is made where it is missing. */
export function nodeSqliteDialect(file: string): Dialect {
  return new PatientSqliteDialect({ database: async () => open(file) });
}

function open(file: string): SqliteDatabase {
  if (file !== ':memory:') makeReady(file);
  const database = new DatabaseSync(file, { timeout: OPENING_TIMEOUT });
  // Readers and the one writer do not wait for each other; a power cut may lose the last moments, not the file (on-disk.ts).
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on');
  database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT}`);
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      const prepared: SqliteStatement = {
        // A statement that gives rows has columns: "insert … returning" too.
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
      // Queries are few and fixed; only a migration has many, once.
      if (statements.size < MOST_STATEMENTS) statements.set(sql, prepared);
      return prepared;
    },
  };
}

/** SQLite would wait for ever for what a pipe or a device has to say. */
function makeReady(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Error(`"${file}" is no file`);
  makeFolder(dirname(file));
}

/** As `mkdir -p`; Node's own never ends where a parent takes no folders (/proc), and holds up the process meanwhile. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process has made it in the meantime.
    if (!existsSync(path)) throw error;
  }
}
