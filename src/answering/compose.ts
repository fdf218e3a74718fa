// Compose: ranked sentences → an Answer with its citations, or an honest refusal with the nearest passages.
import { publication } from '../knowledge/article.ts';
import { confidence, LEAST_CONFIDENCE } from './abstention.ts';
import type { Answer, Citation, Coverage } from './answer.ts';
import type { Curation } from './corpus.ts';
import { directSpans, type Matched, nearestDate, type TextSpan } from './direct.ts';
import { settled } from './direct-settled.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** Citations of an ordinary answer, and of one that lists, compares or covers a stretch of time. */
const FEW = 3;
const MANY = 5;
/** A further citation must reach this share of the best score. */
const WORTH_SHOWING = 0.55;
const NEAREST = 3;

export type Composed = { readonly answer: Answer; readonly matched: Matched | null };

/** The answer to a question from its ranked sentences. */
export function compose(
  question: Question,
  ranked: readonly Ranked[],
  { coverage, curation }: { readonly coverage: Coverage; readonly curation: Curation },
): Answer {
  const readAs = question.range;
  const top = ranked[0];
  if (!top || confidence(question, ranked, curation) < LEAST_CONFIDENCE) {
    const nearest = ranked.slice(0, NEAREST).map((entry, i) => cite(entry, i + 1, [], question));
    return { kind: 'nothing', question, readAs, nearest, coverage };
  }
  const matched: Matched = { question, sentence: top.read, matches: top.matches };
  const spans = directSpans(matched);
  const chosen = choose(question, ranked);
  const citations = chosen.map((entry, i) => cite(entry, i + 1, i === 0 ? spans : [], question));
  const direct = question.kind === 'yes/no' ? settled(matched, top.anywhere) : joinSpans(top.read.sentence.text, spans);
  const date = question.kind === 'when' ? (citations[0]?.eventDate?.split('/')[0] ?? null) : null;
  return { kind: 'found', question, readAs, direct, date, citations };
}

function choose(question: Question, ranked: readonly Ranked[]): Ranked[] {
  const several =
    question.kind === 'list' || question.kind === 'compare' || question.kind === 'timeline' || question.range !== null;
  const most = several ? MANY : FEW;
  const least = (ranked[0]?.score ?? 0) * WORTH_SHOWING;
  const chosen: Ranked[] = [];
  const said = new Set<string>();
  for (const entry of ranked) {
    if (chosen.length === most || entry.score < least) break;
    // A story that several articles tell in the same words is cited once.
    if (said.has(entry.read.sentence.text)) continue;
    said.add(entry.read.sentence.text);
    chosen.push(entry);
  }
  return chosen;
}

function joinSpans(text: string, spans: readonly TextSpan[]): string | null {
  return spans.length > 0 ? spans.map(({ start, end }) => text.slice(start, end)).join('; ') : null;
}

/** A citation of one sentence; bold are the words that answer, else those that match. */
export function cite(
  { read, article, matches }: Ranked,
  number: number,
  spans: readonly TextSpan[],
  question: Question,
): Citation {
  const { sentence } = read;
  const { date, basis } = publication(article);
  const matched = { question, sentence: read, matches };
  const own = question.kind === 'when' ? nearestDate(matched) : null;
  return {
    number,
    article,
    sentence,
    snippet: {
      text: sentence.text,
      highlights: spans.length > 0 ? spans.map(({ start, end }) => [start, end] as const) : matchedWords(matched),
    },
    published: date,
    publishedBasis: basis,
    eventDate: own?.date ?? read.dates.event,
    url: article.url,
  };
}

function matchedWords({ sentence, matches }: Matched): (readonly [number, number])[] {
  const places = new Map<number, number>();
  for (const match of matches) {
    const term = match.own > 0.5 ? sentence.terms[match.at] : undefined;
    if (term) places.set(term.start, term.end);
  }
  return [...places].sort((a, b) => a[0] - b[0]);
}
