// Batch: JSON Lines of questions, checked line by line before any is answered.
import { z } from 'zod';
import { dayOf } from './day-option.ts';
import { Stop } from './entry.ts';

export type BatchLine = {
  readonly id: string | null;
  readonly question: string;
  readonly today: Temporal.PlainDate | null;
};

const line = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((id) => (id === null || id === undefined ? null : String(id))),
  question: z.string({ error: '"question" must be a text' }),
  today: z
    .string({ error: '"today" must be a day, as 2026-01-31' })
    .nullish()
    .transform((text, context) => {
      if (text === null || text === undefined) return null;
      const day = dayOf(text);
      if (day) return day;
      context.addIssue({ code: 'custom', message: '"today" must be a day that exists, as 2026-01-31' });
      return z.NEVER;
    }),
});

/** The questions of a batch, in order; empty lines are skipped. Stops at the first line that is none, by its number. */
export function readBatch(content: string, name: string): BatchLine[] {
  const source = name === '-' ? 'standard input' : `"${name}"`;
  return content.split(/\r?\n/).flatMap((text, i) => {
    if (text.trim() === '') return [];
    const wrong = (why: string) =>
      new Stop(
        `Line ${i + 1} of ${source} cannot be used: ${why}. Each line is an object like {"id": "q1", "question": "…"}.`,
      );
    const parsed = line.safeParse(parseJson(text.replace(/^\uFEFF/, ''), wrong));
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    throw wrong(issue?.path.length ? issue.message : 'it is not an object');
  });
}

function parseJson(text: string, wrong: (why: string) => Stop): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('it is not JSON');
  }
}
