// Table "feedback": who found which answer helpful or missed one; the last word of a person on a message counts.
import type { Kysely } from 'kysely';
import type { Feedback } from '../../chat/memory.ts';
import { keep } from '../retention.ts';
import type { Tables } from '../tables.ts';
import { toSecond } from './answered.ts';

export type FeedbackTable = {
  platform: string;
  workspace: string;
  channel: string;
  /** Id of the message that the answer stands in. */
  message: string;
  user: string;
  verdict: string;
  /** Passage id of the answer, or the content words of the question that had none. */
  about: string;
  at: string;
};

export async function createFeedback(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_once', ['platform', 'workspace', 'channel', 'message', 'user'])
    .execute();
}

export async function saveFeedback(db: Kysely<Tables>, feedback: Feedback, now: Temporal.Instant): Promise<void> {
  const word = { verdict: feedback.verdict, about: feedback.about, at: toSecond(now) };
  await db
    .insertInto('feedback')
    .values({ ...feedback, ...word })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace', 'channel', 'message', 'user']).doUpdateSet(word),
    )
    .execute();
}

export async function forgetFeedback(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('feedback')
    .where('at', '<', toSecond(now.subtract(keep.feedback)))
    .execute();
}
