// Index terms: the analysed terms of a text, with the further forms under which an index keeps numbers and marks.
import { analyze, type Term } from '../languages/analysis.ts';
import type { Language } from '../languages/index.ts';
import { hasMarks } from '../text/fold.ts';
import type { IndexQuery, QueryTerm } from './search-index.ts';

const YEARS = /^(\d{4})-(\d{4})$/;
/** Weight of each year of a range that was asked for whole: a text may say "from 2025 to 2026". */
const YEAR_OF_RANGE = 0.5;
/** Weight of the exact spelling beside the folded one: enough to order equals, too little to outweigh a word. */
const EXACT_MARKS = 0.3;

export type IndexTerm = {
  readonly term: string;
  readonly folded: string;
  /** The word as it stands in the text; null for a form that the text does not write out. */
  readonly surface: string | null;
};

/** The terms under which `text` is indexed, year ranges also by each of their years. */
export function indexTerms(text: string, language: Language): IndexTerm[] {
  const terms: IndexTerm[] = [];
  for (const term of analyze(text, language)) {
    terms.push({ term: term.term, folded: term.folded, surface: surfaceOf(text, term) });
    for (const year of yearsOf(term.term)) terms.push({ term: year, folded: year, surface: null });
  }
  return terms;
}

/** Words of `text` that carry marks, lower case and NFC: the forms that match an exact spelling. */
export function markedTerms(text: string, language: Language): string[] {
  if (!hasMarks(text)) return [];
  return analyze(text, language)
    .map(({ start, end }) => text.slice(start, end).normalize('NFC').toLowerCase())
    .filter(hasMarks);
}

/** A query for everything that `text` says, without synonyms. */
export function plainQuery(text: string, language: Language): IndexQuery {
  const terms: QueryTerm[] = [];
  for (const { term, folded } of analyze(text, language)) {
    terms.push({ term, folded, weight: 1 });
    for (const year of yearsOf(term)) terms.push({ term: year, weight: YEAR_OF_RANGE });
  }
  for (const term of markedTerms(text, language)) terms.push({ term, weight: EXACT_MARKS });
  return { terms };
}

/** The word without the possessive, as someone would write it alone. */
function surfaceOf(text: string, { start, end }: Term): string {
  return text
    .slice(start, end)
    .replace(/['’]s?$/, '')
    .normalize('NFC');
}

function yearsOf(term: string): string[] {
  return YEARS.exec(term)?.slice(1) ?? [];
}
