// Questions with gold answers: the project's own sets, and any other of the same shape.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const texts = z.array(z.string());

const goldQuestion = z.looseObject({
  id: z.string(),
  question: z.string(),
  language: z.enum(['en', 'vi', 'fr']),
  type: z.string(),
  /** Three-digit numbers with which the names of the right articles' origins begin. */
  articles: texts,
  answer_sentences: texts,
  repaired_sentence: z.array(z.string().nullable()).nullish(),
  answer_spans: texts,
  event_date: z.string().nullable(),
  today: z.string().nullish(),
  tags: texts,
  polarity: z.string().nullish(),
  answerable: z.boolean().nullable(),
  /** Questions on related facts; a split never cuts a family. */
  family: z.string(),
});

export type GoldQuestion = z.output<typeof goldQuestion>;

/** Reads JSON Lines. Throws an Error naming file and line of what does not fit. */
export function readQuestions(file: string): GoldQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    const parsed = goldQuestion.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${i + 1}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

/** Every text that counts as the answering sentence. */
export function goldSentences(question: GoldQuestion): string[] {
  return [...question.answer_sentences, ...(question.repaired_sentence ?? []).filter((text) => text !== null)];
}
