// Linear scan: the plainest SearchIndex, BM25 computed afresh from all documents; the oracle for the real one.

import { indexTerms, markedTerms } from '../../src/index/index-terms.ts';
import type { IndexDocument, IndexHit, SearchIndex } from '../../src/index/search-index.ts';
import { weighQuery } from '../../src/index/weighed-query.ts';
import { languageOf } from '../../src/languages/index.ts';
import { editDistance, slipsForgiven } from '../../src/text/edit-distance.ts';
import { fold } from '../../src/text/fold.ts';

const K = 1.2;
const B = 0.75;
const FIELDS = [
  { name: 'whole', boost: 1 },
  { name: 'title', boost: 0.3 },
  { name: 'marked', boost: 1 },
] as const;

type Fields = Record<(typeof FIELDS)[number]['name'], string[]>;

export function createLinearScanIndex(): SearchIndex {
  const documents = new Map<string, IndexDocument>();
  const all = () => [...documents.values()].map((doc) => ({ id: doc.id, fields: fieldsOf(doc) }));
  const frequency = (term: string) => all().filter(({ fields }) => fields.whole.includes(term)).length;

  function* words() {
    for (const { title, text, language } of documents.values()) {
      for (const part of [title, text]) yield* indexTerms(part, languageOf(language));
    }
  }

  function similarTerms(folded: string) {
    const forgiven = /\d/.test(folded) ? 0 : slipsForgiven(folded.length);
    const found = new Map<string, number>();
    for (const { term, surface } of words()) {
      const other = letters(surface ?? '');
      const distance = editDistance(folded, other, forgiven);
      if (!/^\p{L}+$/u.test(other) || distance === 0 || distance > forgiven) continue;
      found.set(term, Math.min(distance, found.get(term) ?? distance));
    }
    return [...found]
      .map(([term, distance]) => ({ term, distance }))
      .sort((a, b) => a.distance - b.distance || frequency(b.term) - frequency(a.term) || (a.term < b.term ? -1 : 1));
  }

  function known(id: string): void {
    if (!documents.has(id)) throw new Error(`The index holds no document "${id}"`);
  }

  return {
    get size() {
      return documents.size;
    },
    add(docs) {
      const ids = docs.map(({ id }) => id);
      const twice = ids.find((id, i) => documents.has(id) || ids.indexOf(id) !== i);
      if (twice !== undefined) throw new Error(`The index already holds a document "${twice}"`);
      for (const doc of docs) documents.set(doc.id, doc);
    },
    replace(doc) {
      known(doc.id);
      documents.set(doc.id, doc);
    },
    remove(id) {
      known(id);
      documents.delete(id);
    },
    search({ terms, excluded = [], filter = () => true }, limit) {
      const { weights } = weighQuery(terms, (term) => frequency(term) > 0, similarTerms);
      const docs = all();
      const hits: IndexHit[] = [];
      for (const { id, fields } of docs) {
        if (excluded.some((term) => fields.whole.includes(term)) || !filter(id)) continue;
        let score = 0;
        const matched = new Set<string>();
        for (const [term, weight] of weights) {
          for (const { name, boost } of FIELDS) {
            const count = fields[name].filter((other) => other === term).length;
            if (count === 0) continue;
            matched.add(term);
            const holding = docs.filter((doc) => doc.fields[name].includes(term)).length;
            const idf = Math.log(1 + (docs.length - holding + 0.5) / (holding + 0.5));
            const average = docs.reduce((sum, doc) => sum + doc.fields[name].length, 0) / docs.length;
            const length = 1 - B + (B * fields[name].length) / average;
            score += (weight * boost * idf * count * (K + 1)) / (count + K * length);
          }
        }
        if (matched.size > 0) hits.push({ id, score, matched: [...matched] });
      }
      return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, Math.max(0, limit));
    },
    suggest(prefix, limit) {
      const counts = new Map<string, Map<string, number>>();
      for (const doc of documents.values()) {
        const language = languageOf(doc.language);
        const terms = [...indexTerms(doc.title, language), ...indexTerms(doc.text, language)];
        for (const surface of new Set(terms.flatMap((term) => term.surface ?? []))) {
          const word = letters(surface);
          if (letters(prefix) === '' || !/^\p{L}/u.test(word) || !word.startsWith(letters(prefix))) continue;
          const spellings = counts.get(word) ?? new Map<string, number>();
          counts.set(word, spellings.set(surface, (spellings.get(surface) ?? 0) + 1));
        }
      }
      return [...counts]
        .map(([word, spellings]) => ({
          word,
          total: [...spellings.values()].reduce((a, b) => a + b, 0),
          best: [...spellings].sort((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1))[0]?.[0] ?? word,
        }))
        .sort((a, b) => b.total - a.total || (a.word < b.word ? -1 : 1))
        .slice(0, Math.max(0, limit))
        .map(({ best }) => best);
    },
    documentFrequency: frequency,
    has: (term) => frequency(term) > 0,
    *terms() {
      for (const term of new Set([...words()].map((word) => word.term))) yield [term, frequency(term)];
    },
    similarTerms,
  };
}

function letters(surface: string): string {
  return fold(surface).replace(/[^\p{L}\p{N}]/gu, '');
}

function fieldsOf({ title, text, language: code }: IndexDocument): Fields {
  const language = languageOf(code);
  const ofTitle = indexTerms(title, language).map(({ term }) => term);
  return {
    title: ofTitle,
    whole: [...ofTitle, ...indexTerms(text, language).map(({ term }) => term)],
    marked: [...markedTerms(title, language), ...markedTerms(text, language)],
  };
}
