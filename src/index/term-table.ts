// Term table: every term of the index with its number, its document frequency and the words it stands for.
import { fold } from '../text/fold.ts';
import type { IndexTerm } from './index-terms.ts';

export type TermEntry = {
  /** Small and never used again once the term is gone: what token streams hold. */
  readonly number: number;
  /** Documents that hold the term. */
  documents: number;
  /** Word as written → documents that write it so. */
  readonly surfaces: Map<string, number>;
};

export type Word = {
  readonly folded: string;
  readonly surface: string;
  readonly term: string;
  readonly documents: number;
};

export type TermTable = ReturnType<typeof createTermTable>;

export function createTermTable() {
  const entries = new Map<string, TermEntry>();
  // Document frequency by number, for those who read token streams.
  const byNumber: number[] = [];
  // Sorted by folded form, for suggestions; built when first needed, then mended where terms have changed.
  let sorted: readonly Word[] = [];
  let changed = new Set<string>();

  function enter(term: string): TermEntry {
    let entry = entries.get(term);
    if (!entry) {
      entry = { number: byNumber.push(0) - 1, documents: 0, surfaces: new Map() };
      entries.set(term, entry);
    }
    return entry;
  }

  return {
    get size() {
      return entries.size;
    },
    get: (term: string) => entries.get(term),
    /** One more than the greatest number that a token stream may hold. */
    get numbers() {
      return byNumber.length;
    },
    documentsOf: (number: number) => byNumber[number] ?? 0,
    entries: () => entries.entries(),

    /** Counts the terms of a new document; the numbers of its terms in reading order. */
    add(terms: readonly IndexTerm[]): Uint32Array {
      const stream = new Uint32Array(terms.length);
      const seen = new Set<number>();
      const written = new Set<string>();
      for (const [i, { term, surface }] of terms.entries()) {
        const entry = enter(term);
        stream[i] = entry.number;
        if (!seen.has(entry.number)) byNumber[entry.number] = ++entry.documents;
        seen.add(entry.number);
        changed.add(term);
        if (surface === null || written.has(surface)) continue;
        written.add(surface);
        entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1);
      }
      return stream;
    },

    /** Takes back what `add` of the same terms counted. */
    remove(terms: readonly IndexTerm[]): void {
      const written = new Set(terms.flatMap(({ surface }) => surface ?? []));
      for (const term of new Set(terms.map((each) => each.term))) {
        const entry = entries.get(term);
        if (!entry) continue;
        changed.add(term);
        byNumber[entry.number] = --entry.documents;
        if (entry.documents === 0) entries.delete(term);
      }
      for (const { term, surface } of terms) {
        if (surface === null || !written.delete(surface)) continue;
        const entry = entries.get(term);
        if (!entry) continue;
        const count = entry.surfaces.get(surface) ?? 0;
        if (count > 1) entry.surfaces.set(surface, count - 1);
        else entry.surfaces.delete(surface);
      }
    },

    /** Every word (no numbers) in its most frequent spelling, sorted by its folded letters. */
    words(): readonly Word[] {
      if (changed.size === 0) return sorted;
      const others = changed.size < entries.size ? sorted.filter(({ term }) => !changed.has(term)) : [];
      const anew = [...changed].flatMap((term) => wordsOf(term, entries.get(term)?.surfaces ?? new Map()));
      sorted = merged(others, anew.sort(byLetters));
      changed = new Set();
      return sorted;
    },
  };
}

/** Folded letters and digits alone: "co-operation" and "cooperation", "U.S." and "US" are one word. */
export function lettersOf(surface: string): string {
  return fold(surface).replace(/[^\p{L}\p{N}]/gu, '');
}

function byLetters(a: Word, b: Word): number {
  return a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : b.documents - a.documents || (a.term < b.term ? -1 : 1);
}

function merged(a: readonly Word[], b: readonly Word[]): Word[] {
  const both: Word[] = [];
  let i = 0;
  for (const word of b) {
    for (let next = a[i]; next && byLetters(next, word) < 0; next = a[++i]) both.push(next);
    both.push(word);
  }
  for (; i < a.length; i++) both.push(a[i] as Word);
  return both;
}

function wordsOf(term: string, surfaces: ReadonlyMap<string, number>): Word[] {
  const best = new Map<string, { surface: string; most: number; documents: number }>();
  for (const [surface, count] of surfaces) {
    const folded = lettersOf(surface);
    if (!/^\p{L}/u.test(folded)) continue;
    const word = best.get(folded) ?? { surface, most: 0, documents: 0 };
    word.documents += count;
    if (count > word.most || (count === word.most && surface > word.surface)) {
      word.surface = surface;
      word.most = count;
    }
    best.set(folded, word);
  }
  return [...best].map(([folded, { surface, documents }]) => ({ folded, surface, term, documents }));
}
