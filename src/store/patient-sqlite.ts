// A SQLite dialect that waits for another process's write without holding up its own: between tries the event loop is free.
import { type DatabaseConnection, type Driver, SqliteAdapter, SqliteDialect } from 'kysely';

/** Between tries, milliseconds; with BUSY_TIMEOUT on top that is five seconds in all. */
const WAIT = 80;
const MOST_TRIES = 50;
/** SQLite waits so long by itself, and the whole process with it. Milliseconds. */
export const BUSY_TIMEOUT = 20;
/** sqlite.org/rescode.html#busy. A snapshot that is out of date (517) would be refused for ever, and is not waited for. */
const SQLITE_BUSY = 5;

export class PatientSqliteDialect extends SqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async () => patient(await acquire());
    return driver;
  }

  override createAdapter(): SqliteAdapter {
    return new WholeStepsAdapter();
  }
}

/** Migrations in one transaction, which SQLite can do: a process that ends within leaves no half of one behind. */
class WholeStepsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function patient(connection: DatabaseConnection): DatabaseConnection {
  return {
    streamQuery: (query, size) => connection.streamQuery(query, size),
    executeQuery: async (query) => {
      for (let tries = 1; ; tries++) {
        try {
          return await connection.executeQuery(query);
        } catch (error) {
          if ((error as { errcode?: unknown }).errcode !== SQLITE_BUSY || tries >= MOST_TRIES) throw error;
          await new Promise((resolve) => setTimeout(resolve, WAIT));
        }
      }
    },
  };
}
