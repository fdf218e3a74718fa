// Migrations: the steps from an empty database to today's, the same for SQLite and PostgreSQL; run at start.
import { type Kysely, type Migration, Migrator } from 'kysely';
import { createAnswered } from './tables/answered.ts';
import { createDigests, indexOpenDigests } from './tables/digests.ts';
import { createFeedback } from './tables/feedback.ts';
import { createInstallations } from './tables/installations.ts';
import { createPaces } from './tables/paces.ts';
import { createSeenArticles } from './tables/seen-articles.ts';
import { createSubscriptions } from './tables/subscriptions.ts';
import { createThreadContexts } from './tables/thread-contexts.ts';
import { createUnanswered } from './tables/unanswered.ts';
import { createWishes } from './tables/wishes.ts';
import type { Tables } from './tables.ts';

/** In the order of their names; a step that was released is never changed, a new one is added. */
const steps: Record<string, Migration> = {
  '001-answered': { up: createAnswered },
  '002-thread-contexts': { up: createThreadContexts },
  '003-feedback': { up: createFeedback },
  '004-installations': { up: createInstallations },
  '005-subscriptions': { up: createSubscriptions },
  '006-digests': { up: createDigests },
  '007-seen-articles': { up: createSeenArticles },
  '008-unanswered': { up: createUnanswered },
  '009-wishes': { up: createWishes },
  '010-paces': { up: createPaces },
  '011-open-digests': { up: indexOpenDigests },
};

/** Waits for another process that brings the same database up to date, milliseconds; SQLite has no lock for that. */
const WAITS = [100, 300, 1_000];

/** Brings the database up to date. Throws what the database said when it cannot. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  for (let tries = 0; ; tries++) {
    const { error } = await migrator.migrateToLatest();
    if (!error) return;
    const wait = WAITS[tries];
    if (wait === undefined) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
