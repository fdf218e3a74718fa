// A process that opens the database it is named, and ends; or is killed (SIGKILL) before the statement whose number it is given.
import { CompiledQuery, type DatabaseConnection, type Dialect } from 'kysely';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { openStore, storeOver } from '../../src/store/open-store.ts';

const [, , url = '', step = ''] = process.argv;

function killedAt(dialect: Dialect, number: number): Dialect {
  let left = number;
  const count = () => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
  };
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver() {
      const driver = dialect.createDriver();
      const ask = (connection: DatabaseConnection, sql: string) => {
        count();
        return connection.executeQuery(CompiledQuery.raw(sql));
      };
      return {
        init: () => driver.init(),
        destroy: () => driver.destroy(),
        releaseConnection: (connection) => driver.releaseConnection(connection),
        beginTransaction: async (connection) => void (await ask(connection, 'begin')),
        commitTransaction: async (connection) => void (await ask(connection, 'commit')),
        rollbackTransaction: async (connection) => void (await ask(connection, 'rollback')),
        async acquireConnection() {
          const connection = await driver.acquireConnection();
          return {
            streamQuery: (query, size) => connection.streamQuery(query, size),
            executeQuery(query) {
              count();
              return connection.executeQuery(query);
            },
          };
        },
      };
    },
  };
}

const store = await (step === ''
  ? openStore(url)
  : storeOver(killedAt(nodeSqliteDialect(url.slice('sqlite:'.length)), Number(step))));
await store.memory.claim(`${process.pid}`);
await store.close();
