// Every store: SQLite, PostgreSQL in process and, where TEST_DATABASE_URL names one, on a server.
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { openStore, type Store, type StoreOptions, storeOver } from '../../src/store/open-store.ts';
import { ownDatabase } from '../digests/databases.ts';
import { pgliteDialect } from './pglite.ts';

/** For `describe.each`: what to call it, and how to open it, empty. On a server it is a database of its own, dropped at the end. */
export function everyStore(options: StoreOptions = {}): [name: string, open: () => Promise<Store>][] {
  const server = process.env.TEST_DATABASE_URL;
  return [
    ['SQLite', () => storeOver(nodeSqliteDialect(':memory:'), options)],
    ['PostgreSQL in process', () => storeOver(pgliteDialect(), options)],
    ...(server ? [['PostgreSQL server', () => ownStore(server, options)] as [string, () => Promise<Store>]] : []),
  ];
}

async function ownStore(server: string, options: StoreOptions): Promise<Store> {
  const own = await ownDatabase(server);
  const store = await openStore(own.url, options);
  return { ...store, close: () => store.close().finally(own.drop) };
}
