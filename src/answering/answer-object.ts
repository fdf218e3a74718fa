// Answer object: the JSON form of an answer that other programs read (`npm run ask -- --json`).
import type { LanguageCode } from '../languages/index.ts';
import type { DateRange } from '../text/partial-date.ts';
import type { Answer, Citation } from './answer.ts';

export type AnswerObject = {
  readonly id: string | null;
  readonly question: string;
  readonly language: LanguageCode;
  readonly abstained: boolean;
  readonly direct: string | null;
  readonly date: string | null;
  readonly readAs: DateRange | null;
  readonly citations: readonly CitationObject[];
  readonly tookMs: number;
};

type CitationObject = {
  readonly article: string;
  readonly origin: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedBasis: 'stated' | 'inferred' | 'unknown';
  readonly eventDate: string | null;
  readonly snippet: string;
  readonly highlights: readonly (readonly [number, number])[];
  readonly url: string | null;
};

const MOST_CITATIONS = 5;

/** One object for a message; of several questions in it the first that was answered leads, and the first day is the day. `tookMs` in milliseconds. */
export function toAnswerObject(
  id: string | null,
  question: string,
  answers: readonly Answer[],
  tookMs: number,
): AnswerObject {
  const found = answers.filter((answer) => answer.kind === 'found');
  const first = found[0] ?? answers[0];
  const nearest = answers.flatMap((answer) => (answer.kind === 'nothing' ? answer.nearest : []));
  const citations = found.length > 0 ? interleave(found.map((answer) => answer.citations)) : nearest;
  const direct = [...new Set(found.flatMap((answer) => answer.direct ?? []))];
  return {
    id,
    question,
    language: first?.question.language ?? 'en',
    abstained: found.length === 0 && answers.some((answer) => answer.kind === 'nothing'),
    direct: direct.length > 0 ? direct.join('; ') : null,
    date: found.flatMap((answer) => answer.date ?? [])[0] ?? null,
    readAs: first?.readAs ?? null,
    citations: citations.slice(0, MOST_CITATIONS).map(toCitationObject),
    tookMs: Math.round(tookMs * 100) / 100,
  };
}

/** The best of each, then the second of each, and so on. */
function interleave(lists: readonly (readonly Citation[])[]): Citation[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}

function toCitationObject(citation: Citation): CitationObject {
  return {
    article: citation.article.id,
    origin: citation.article.origin,
    title: citation.article.title,
    publisher: citation.article.publisher,
    published: citation.published,
    publishedBasis: citation.publishedBasis,
    eventDate: citation.eventDate,
    snippet: citation.snippet.text,
    highlights: citation.snippet.highlights,
    url: citation.url,
  };
}
