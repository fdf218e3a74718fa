// Opening the database for a program that looks into it, or one sentence why not.
import type { Config } from '../config.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { Stop } from './entry.ts';

export async function openDatabase({ databaseUrl, encryptionKey }: Config): Promise<Store> {
  try {
    return await openStore(databaseUrl, { encryptionKey });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Stop(`The database cannot be opened (${reason}). Check DATABASE_URL.`);
  }
}
