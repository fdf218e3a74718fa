// The tables of the store. A new one: its file in tables/, its line here, its step in migrations.ts.
import type { AnsweredTable } from './tables/answered.ts';
import type { FeedbackTable } from './tables/feedback.ts';
import type { InstallationsTable } from './tables/installations.ts';
import type { ThreadContextsTable } from './tables/thread-contexts.ts';

export type Tables = {
  answered: AnsweredTable;
  thread_contexts: ThreadContextsTable;
  feedback: FeedbackTable;
  installations: InstallationsTable;
};

/** Tables whose rows belong to one workspace and go when it leaves. */
export const workspaceTables = ['thread_contexts', 'feedback', 'installations'] as const satisfies (keyof Tables)[];
