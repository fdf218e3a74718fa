// The tables of the store. A new one: its file in tables/, its line here, its step in migrations.ts.
import type { AnsweredTable } from './tables/answered.ts';
import type { DigestsTable } from './tables/digests.ts';
import type { FeedbackTable } from './tables/feedback.ts';
import type { InstallationsTable } from './tables/installations.ts';
import type { PacesTable } from './tables/paces.ts';
import type { SeenArticlesTable } from './tables/seen-articles.ts';
import type { SubscriptionsTable } from './tables/subscriptions.ts';
import type { ThreadContextsTable } from './tables/thread-contexts.ts';
import type { UnansweredTable } from './tables/unanswered.ts';
import type { WishesTable } from './tables/wishes.ts';

export type Tables = {
  answered: AnsweredTable;
  thread_contexts: ThreadContextsTable;
  feedback: FeedbackTable;
  installations: InstallationsTable;
  subscriptions: SubscriptionsTable;
  digests: DigestsTable;
  seen_articles: SeenArticlesTable;
  unanswered: UnansweredTable;
  paces: PacesTable;
  wishes: WishesTable;
};

/** All that is kept, for backups; paces are of the moment. */
export const tableNames = [
  'answered',
  'thread_contexts',
  'feedback',
  'installations',
  'subscriptions',
  'digests',
  'seen_articles',
  'unanswered',
  'wishes',
] as const satisfies (keyof Tables)[];

/** Tables whose rows belong to one workspace and go when it leaves. */
export const workspaceTables = [
  'thread_contexts',
  'feedback',
  'installations',
  'subscriptions',
  'digests',
  'wishes',
] as const satisfies (keyof Tables)[];
