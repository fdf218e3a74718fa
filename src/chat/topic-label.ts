// Topic label: what to call a topic in the reader's language, whichever of its names was typed.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LanguageCode } from '../languages/index.ts';
import { cleanInput, fold } from '../text/fold.ts';

/** The label of a known topic, else the words as typed. */
export function topicLabel(typed: string, { vocabulary }: Knowledge, language: LanguageCode): string {
  const wanted = fold(typed).trim();
  const topic = vocabulary.topics.find(({ id, label }) =>
    [id, label.en, label.vi, label.fr].some((name) => fold(name) === wanted),
  );
  return topic ? topic.label[language] : cleanInput(typed);
}
