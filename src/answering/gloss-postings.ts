// Gloss postings: which words stand in which line of a curator's rewording, and how well a question fits those lines.
import type { Sentence } from '../knowledge/article.ts';
import { glossesOf } from '../knowledge/gloss-files.ts';
import { analyze } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import type { Unit } from './question.ts';
import type { Related } from './relatedness.ts';
import { rememberMatches } from './remembered-matches.ts';

export type GlossPostings = {
  /** Term → numbers of the lines that hold it, in the order of reading. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  /** Term → the folded word that first stands for it. */
  readonly surfaces: ReadonlyMap<string, string>;
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
  /** By unit: squared sureness summed over the lines of the sentence; how much curators make of it. */
  readonly frequency: readonly number[];
};

const known = new WeakMap<readonly Sentence[], GlossPostings>();

/** Postings over the rewordings of an article's sentences, remembered for as long as these are. */
export function glossPostings(sentences: readonly Sentence[]): GlossPostings {
  let postings = known.get(sentences);
  if (!postings) {
    postings = readGlosses(sentences);
    known.set(sentences, postings);
  }
  return postings;
}

function readGlosses(sentences: readonly Sentence[]): GlossPostings {
  const lines = new Map<string, number[]>();
  const surfaces = new Map<string, string>();
  const sentence: number[] = [];
  const length: number[] = [];
  for (const [index, own] of sentences.entries()) {
    for (const { language, text } of glossesOf(own)) {
      const number = sentence.push(index) - 1;
      let terms = 0;
      for (const { term, folded } of analyze(text, languageOf(language))) {
        const held = lines.get(term);
        if (held?.at(-1) === number) continue;
        terms++;
        if (held) held.push(number);
        else {
          lines.set(term, [number]);
          surfaces.set(term, folded);
        }
      }
      length.push(terms);
    }
  }
  return { lines, surfaces, sentence, length };
}

/** Matches of the units with the lines, by index of the sentence; sentences without any match are absent. */
export function matchGlosses(units: readonly Unit[], postings: GlossPostings): ReadonlyMap<number, GlossMatch> {
  const matches = new Map<number, { units: number[]; frequency: number[]; line: number; precision: number }>();
  if (postings.sentence.length === 0) return matches;
  const { sure, touched } = sureByLine(units, postings);
  const total = units.reduce((sum, unit) => sum + unit.weight, 0) || 1;
  for (const line of touched) {
    const sentence = postings.sentence[line] as number;
    let match = matches.get(sentence);
    if (!match) {
      match = { units: units.map(() => 0), frequency: units.map(() => 0), line: 0, precision: 0 };
      matches.set(sentence, match);
    }
    let said = 0;
    let words = 0;
    for (let u = 0; u < units.length; u++) {
      const own = sure[line * units.length + u] as number;
      if (own === 0) continue;
      const { weight, stems } = units[u] as Unit;
      said += own * weight;
      words += own * stems.length;
      if (own > (match.units[u] as number)) match.units[u] = own;
      (match.frequency[u] as number) += own ** 2;
    }
    if (said / total > match.line) {
      match.line = said / total;
      match.precision = Math.min(1, words / (postings.length[line] || 1));
    }
  }
  return matches;
}

/** Sureness line by line and unit by unit, and the lines that match anything in the order in which they do. */
function sureByLine(units: readonly Unit[], postings: GlossPostings) {
  const sure = new Float64Array(postings.sentence.length * units.length);
  const isTouched = new Uint8Array(postings.sentence.length);
  const touched: number[] = [];
  for (const [u, { related }] of units.entries()) {
    for (const [line, sureness] of linesOf(related, postings)) {
      sure[line * units.length + u] = sureness;
      if (isTouched[line] === 0) touched.push(line);
      isTouched[line] = 1;
    }
  }
  return { sure, touched };
}

/** Lines that hold a related word or phrase, each with the surest, in the order of the words. */
const linesOf = rememberMatches(
  ({ single, phrases }: Related, { lines }: GlossPostings): ReadonlyMap<number, number> => {
    const byLine = new Map<number, number>();
    const put = (line: number, sureness: number) => {
      if (sureness > (byLine.get(line) ?? 0)) byLine.set(line, sureness);
    };
    for (const [term, sureness] of single) {
      const held = lines.get(term);
      if (held) for (const line of held) put(line, sureness);
    }
    for (const { terms, sureness } of phrases) {
      const [first = [], ...rest] = terms.map((term) => lines.get(term) ?? []);
      for (const line of first) if (rest.every((held) => held.includes(line))) put(line, sureness);
    }
    return byLine;
  },
  ({ sentence }) => sentence.length,
);
