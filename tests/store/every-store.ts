// Every store: SQLite, PostgreSQL in process and, where TEST_DATABASE_URL names one, on a server.
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { openStore, type Store, type StoreOptions, storeOver } from '../../src/store/open-store.ts';
import { pgliteDialect } from './pglite.ts';

/** For `describe.each`: what to call it, and how to open it. On a server the rows of other tests may be there. */
export function everyStore(options: StoreOptions = {}): [name: string, open: () => Promise<Store>][] {
  const server = process.env.TEST_DATABASE_URL;
  return [
    ['SQLite', () => storeOver(nodeSqliteDialect(':memory:'), options)],
    ['PostgreSQL in process', () => storeOver(pgliteDialect(), options)],
    ...(server ? [['PostgreSQL server', () => openStore(server, options)] as [string, () => Promise<Store>]] : []),
  ];
}
