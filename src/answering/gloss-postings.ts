// Gloss postings: which words stand in which line of a curator's rewording, and how well a question fits those lines.
import type { Sentence } from '../knowledge/article.ts';
import { glossesOf } from '../knowledge/gloss-files.ts';
import { analyze } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import type { Unit } from './question.ts';

export type GlossPostings = {
  /** Term → numbers of the lines that hold it. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  /** By line: the index of its sentence in the article, and the number of its different terms. */
  readonly sentence: readonly number[];
  readonly length: readonly number[];
};

export type GlossMatch = {
  /** By unit: the surest match in any line of the sentence, 0…1. */
  readonly units: readonly number[];
  /** Share of the question's weight that the best single line says, 0…1. */
  readonly line: number;
  /** Share of that line's words that the question asks about, 0…1. */
  readonly precision: number;
};

/** Postings over the rewordings of an article's sentences. */
export function glossPostings(sentences: readonly Sentence[]): GlossPostings {
  const lines = new Map<string, number[]>();
  const sentence: number[] = [];
  const length: number[] = [];
  for (const [index, own] of sentences.entries()) {
    for (const { language, text } of glossesOf(own)) {
      const terms = new Set(analyze(text, languageOf(language)).map(({ term }) => term));
      for (const term of terms) {
        const known = lines.get(term);
        if (known) known.push(sentence.length);
        else lines.set(term, [sentence.length]);
      }
      sentence.push(index);
      length.push(terms.size);
    }
  }
  return { lines, sentence, length };
}

/** Matches of the units with the lines, by index of the sentence; sentences without any match are absent. */
export function matchGlosses(units: readonly Unit[], postings: GlossPostings): ReadonlyMap<number, GlossMatch> {
  const matches = new Map<number, { units: number[]; line: number; precision: number }>();
  if (postings.sentence.length === 0) return matches;
  const sure = units.map((unit) => sureByLine(unit, postings));
  const total = units.reduce((sum, unit) => sum + unit.weight, 0) || 1;
  for (const line of new Set(sure.flatMap((byLine) => [...byLine.keys()]))) {
    const sentence = postings.sentence[line] as number;
    const match = matches.get(sentence) ?? { units: units.map(() => 0), line: 0, precision: 0 };
    let said = 0;
    let words = 0;
    for (const [u, unit] of units.entries()) {
      const own = sure[u]?.get(line) ?? 0;
      said += own * unit.weight;
      words += own * unit.stems.length;
      match.units[u] = Math.max(match.units[u] ?? 0, own);
    }
    if (said / total > match.line) {
      match.line = said / total;
      match.precision = Math.min(1, words / (postings.length[line] || 1));
    }
    matches.set(sentence, match);
  }
  return matches;
}

function sureByLine({ related }: Unit, { lines }: GlossPostings): Map<number, number> {
  const byLine = new Map<number, number>();
  const put = (line: number, sureness: number) => {
    if (sureness > (byLine.get(line) ?? 0)) byLine.set(line, sureness);
  };
  for (const [term, sureness] of related.single) for (const line of lines.get(term) ?? []) put(line, sureness);
  for (const { terms, sureness } of related.phrases) {
    const [first = [], ...rest] = terms.map((term) => lines.get(term) ?? []);
    for (const line of first) if (rest.every((held) => held.includes(line))) put(line, sureness);
  }
  return byLine;
}
