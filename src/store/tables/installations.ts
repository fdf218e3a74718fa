// Table "installations": the credentials of each workspace that installed the bot, sealed before they come here.
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { toSecond } from './answered.ts';

export type InstallationsTable = {
  platform: string;
  /** Workspace, or organisation for an installation that covers all of its workspaces. */
  workspace: string;
  sealed: string;
  at: string;
};

export async function createInstallations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('installations')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('installations_workspace', ['platform', 'workspace'])
    .execute();
}

export async function saveInstallation(
  db: Kysely<Tables>,
  row: Omit<InstallationsTable, 'at'>,
  now: Temporal.Instant,
): Promise<void> {
  const values = { ...row, at: toSecond(now) };
  await db
    .insertInto('installations')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace']).doUpdateSet({ sealed: values.sealed, at: values.at }),
    )
    .execute();
}

export async function findInstallation(
  db: Kysely<Tables>,
  platform: string,
  workspace: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('installations')
    .select('sealed')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row?.sealed ?? null;
}

export async function deleteInstallation(db: Kysely<Tables>, platform: string, workspace: string): Promise<void> {
  await db.deleteFrom('installations').where('platform', '=', platform).where('workspace', '=', workspace).execute();
}
