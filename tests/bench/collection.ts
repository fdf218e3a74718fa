// A test collection on disk, and the passage index evaluated on it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainQuery } from '../../src/index/index-terms.ts';
import { createMiniSearchIndex } from '../../src/index/minisearch-index.ts';
import type { IndexDocument, IndexHit } from '../../src/index/search-index.ts';
import { languageOf } from '../../src/languages/index.ts';
import { averagePrecision, mean, ndcg, percentile, recall } from './measures.ts';

/** Ranks written and judged for each query. */
const DEPTH = 1000;

export type CollectionFigures = Record<
  'documents' | 'queries' | 'ndcg@10' | 'map' | 'recall@10' | 'recall@100' | 'indexMs' | 'p50Ms' | 'p95Ms' | 'p99Ms',
  number
>;

type Collection = {
  readonly documents: readonly IndexDocument[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Throws an Error with file and line where a line is not as described in the README. */
export function readCollection(folder: string): Collection {
  const judgements = new Map<string, Map<string, number>>();
  for (const [i, line] of linesOf(folder, 'qrels.tsv').entries()) {
    const [query = '', document = '', grade] = line.split('\t');
    // A heading, as BEIR writes it.
    if (i === 0 && Number.isNaN(Number(grade))) continue;
    if (!document || !(Number(grade) > -10)) throw new Error(`qrels.tsv:${i + 1}: not query, document, grade: ${line}`);
    const grades = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, grades.set(document, Number(grade)));
  }
  const documents = records(folder, 'corpus.jsonl').map(
    ({ id, title, text }): IndexDocument => ({ id, title, text, language: 'en' }),
  );
  return { documents, queries: records(folder, 'queries.jsonl'), judgements };
}

/** Evaluates the queries that have a relevant document; `run` gets every query's ranking in TREC's format. */
export function evaluate(collection: Collection, run: string | null): CollectionFigures {
  const { documents, queries, judgements } = collection;
  const index = createMiniSearchIndex();
  const start = performance.now();
  index.add(documents);
  const indexMs = performance.now() - start;
  const lines: string[] = [];
  const times: number[] = [];
  const judged: { ranking: string[]; grades: ReadonlyMap<string, number> }[] = [];
  for (const { id, text } of queries) {
    const asked = performance.now();
    const hits = index.search(plainQuery(text, languageOf('en')), DEPTH);
    times.push(performance.now() - asked);
    if (run !== null) lines.push(...trecLines(id, hits));
    const grades = judgements.get(id);
    const hasRelevant = grades && [...grades.values()].some((grade) => grade > 0);
    if (hasRelevant) judged.push({ ranking: hits.map((hit) => hit.id), grades });
  }
  if (run !== null) writeFileSync(run, lines.join(''));
  const over = (measure: (ranking: string[], grades: ReadonlyMap<string, number>) => number) =>
    mean(judged.map(({ ranking, grades }) => measure(ranking, grades)));
  return {
    documents: documents.length,
    queries: judged.length,
    'ndcg@10': over((ranking, grades) => ndcg(ranking, grades, 10)),
    map: over(averagePrecision),
    'recall@10': over((ranking, grades) => recall(ranking, grades, 10)),
    'recall@100': over((ranking, grades) => recall(ranking, grades, 100)),
    indexMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    p99Ms: percentile(times, 0.99),
  };
}

function trecLines(query: string, hits: readonly IndexHit[]): string[] {
  return hits.map(({ id, score }, i) => `${query} Q0 ${id} ${i + 1} ${score.toFixed(6)} partnership-bot\n`);
}

function records(folder: string, name: string): { id: string; title: string; text: string }[] {
  return linesOf(folder, name).map((line, i) => {
    const record: Record<string, unknown> = JSON.parse(line);
    const id = record._id ?? record.id;
    if (id === undefined || typeof record.text !== 'string') throw new Error(`${name}:${i + 1}: no id or no text`);
    return { id: String(id), title: String(record.title ?? ''), text: record.text };
  });
}

function linesOf(folder: string, name: string): string[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
