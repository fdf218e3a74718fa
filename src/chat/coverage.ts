// Coverage in words: how many articles, from when to when, and how old the newest is.
import type { Coverage } from '../answering/answer.ts';
import type { Article, PartialDate } from '../knowledge/article.ts';
import { publication } from '../knowledge/article.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import { showDate } from './dates.ts';
import type { Block } from './reply.ts';

/** "I know 9 articles, from 7 May 2021 to 26 March 2025." An end that no article states is rough. */
export function coverageLine(coverage: Coverage, articles: readonly Article[], language: LanguageCode): string {
  const { sentences } = languageOf(language);
  const { from, to } = coverage;
  if (!from || !to) return sentences.coverageUndated(coverage.articles);
  return sentences.coverage(coverage.articles, edge(from, articles, language), edge(to, articles, language));
}

/** The same as small print, its days named for platforms that write them in a form of their own. */
export function coverageNote(coverage: Coverage, articles: readonly Article[], language: LanguageCode): Block {
  return { kind: 'note', text: coverageLine(coverage, articles, language), dates: daysOf(coverage) };
}

/** The days of a coverage that are written out in its lines. */
export function daysOf({ from, to }: Coverage): string[] {
  return [from, to].filter((date) => date !== null);
}

/** How old the newest article is, or null when none has a date. */
export function newestLine(coverage: Coverage, articles: readonly Article[], language: LanguageCode): string | null {
  return coverage.to ? languageOf(language).sentences.newest(edge(coverage.to, articles, language)) : null;
}

function edge(date: PartialDate, articles: readonly Article[], language: LanguageCode): string {
  const stated = articles.some((article) => article.published === date);
  const known = articles.some((article) => publication(article).date === date);
  const shown = showDate(date, language);
  return stated || !known ? shown : languageOf(language).sentences.roughly(shown);
}
