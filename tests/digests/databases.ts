// A database of one's own for a test of digests: a file, or a new database on the PostgreSQL server that is named.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type OwnDatabase = { readonly name: string; readonly url: string; drop(): Promise<void> };

export function ownFile(): OwnDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'digests-'));
  return {
    name: 'SQLite',
    url: `sqlite:${join(folder, 'digests.db')}`,
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

/** On the server of `url`; the rows of other tests are not in its way. */
export async function ownDatabase(url: string): Promise<OwnDatabase> {
  const name = `digests_${randomBytes(6).toString('hex')}`;
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await ask(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { name: 'PostgreSQL', url: own.href, drop: () => ask(`drop database ${name} with (force)`) };
}

/** SQLite, and PostgreSQL where TEST_DATABASE_URL names a server. */
export const databases: readonly (readonly [string, () => Promise<OwnDatabase>])[] = [
  ['SQLite', async () => ownFile()],
  ...(process.env.TEST_DATABASE_URL
    ? [['PostgreSQL', () => ownDatabase(process.env.TEST_DATABASE_URL as string)] as const]
    : []),
];
