// Quote: a citation of one sentence outside of a ranking (timeline, people, latest).
import { publication } from '../knowledge/article.ts';
import type { Citation } from './answer.ts';
import type { ReadSentence } from './reading.ts';

/** A citation of a whole sentence; `date` is the day of what it tells, as the caller knows it. */
export function quote(
  { sentence }: ReadSentence,
  date: string | null,
  highlights: readonly { readonly start: number; readonly end: number }[],
  number: number,
): Citation {
  const { article } = sentence.passage;
  const { date: published, basis } = publication(article);
  return {
    number,
    article,
    sentence,
    snippet: { text: sentence.text, highlights: highlights.map(({ start, end }) => [start, end] as const) },
    published,
    publishedBasis: basis,
    eventDate: date,
    url: article.url,
  };
}

/** The same citations numbered from 1 in the order given. */
export function numbered<T extends { readonly citation: Citation }>(entries: readonly T[]): T[] {
  return entries.map((entry, i) => ({ ...entry, citation: { ...entry.citation, number: i + 1 } }));
}
