// Gaps: what people asked for and the articles did not answer, and what readers said of answers; counts only, no askers.
import type { Kysely } from 'kysely';
import type { Gaps } from '../chat/curation.ts';
import type { Tables } from './tables.ts';

export async function readGaps(db: Kysely<Tables>, limit: number): Promise<Gaps> {
  const terms = await db
    .selectFrom('unanswered')
    .select(['term', 'count'])
    .orderBy('count', 'desc')
    .orderBy('term')
    .limit(limit)
    .execute();
  const feedback = await db
    .selectFrom('feedback')
    .select(['verdict', 'about', (row) => row.fn.countAll<number>().as('count')])
    .where('verdict', 'in', ['not-helpful', 'missing'])
    .groupBy(['verdict', 'about'])
    .orderBy('count', 'desc')
    .orderBy('about')
    .limit(limit)
    .execute();
  // PostgreSQL counts in strings.
  const counted = <T extends { count: number }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, count: Number(row.count) }));
  return { terms: counted(terms), feedback: counted(feedback) };
}
