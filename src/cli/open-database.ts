// Opening the database, or one sentence why not.
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { Stop } from './entry.ts';

/** `log` is told of what goes wrong later; a program that only looks into the database has none. */
export async function openDatabase({ databaseUrl, encryptionKey }: Config, log?: Log): Promise<Store> {
  try {
    return await openStore(databaseUrl, { encryptionKey, ...(log ? { log } : {}) });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Stop(`The database cannot be opened (${reason}). Check DATABASE_URL.`);
  }
}
