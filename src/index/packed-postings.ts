// Packed postings: a term's documents side by side in arrays, each with what the term is worth in it.
import { BM25, inverseDocumentFrequency } from './bm25.ts';

/** What MiniSearch keeps: field → document → occurrences, of one term. Documents go by their short numbers. */
export type TermPostings = ReadonlyMap<number, ReadonlyMap<number, number>>;

export type Postings = {
  of(term: string): TermPostings | undefined;
  /** By field. */
  readonly boosts: readonly number[];
  readonly averageLengths: readonly number[];
  /** By document, then by field. */
  lengthsOf(document: number): readonly number[] | undefined;
  readonly documents: number;
  /** One more than the greatest number of a document. */
  readonly numbers: number;
};

export type PackedTerm = {
  /** Each document that holds the term once, in MiniSearch's order. */
  readonly documents: Uint32Array;
  /** By field that has the term at all: its boost, and by document its worth for a weight of 1, or 0. */
  readonly fields: readonly { readonly boost: number; readonly worth: Float64Array }[];
};

export type PackedPostings = ReturnType<typeof createPackedPostings>;

/** Postings kept packed, at most: those of the two hundred commonest words of 100,000 passages, some 60 MB. */
const MOST_PACKED = 4_000_000;

/** Terms packed when first asked for, the oldest given up where they are too many. */
export function createPackedPostings() {
  const packed = new Map<string, PackedTerm>();
  let size = 0;
  let lengths: Float64Array[] | null = null;
  /** By document: its place among the postings that are being packed. */
  let places = new Uint32Array(0);

  function pack(postings: TermPostings, all: Postings): PackedTerm {
    lengths ??= lengthsByField(all);
    if (places.length < all.numbers) places = new Uint32Array(all.numbers * 2);
    const fields = fieldsOf(postings, all);
    const documents: number[] = [];
    for (const [i, { held }] of fields.entries()) {
      for (const document of held.keys()) {
        // Noted with the earlier field.
        if (i > 0 && documents[places[document] as number] === document) continue;
        places[document] = documents.push(document) - 1;
      }
    }
    const worths = fields.map((field) => {
      const worth = new Float64Array(documents.length);
      const own = lengths?.[field.number] as Float64Array;
      for (const [document, count] of field.held)
        worth[places[document] as number] = worthIn(field, count, own[document] as number);
      return { boost: field.boost, worth };
    });
    return { documents: Uint32Array.from(documents), fields: worths };
  }

  return {
    has: (term: string) => packed.has(term),
    of(term: string, held: TermPostings, all: Postings): PackedTerm {
      let known = packed.get(term);
      if (known) return known;
      known = pack(held, all);
      packed.set(term, known);
      size += known.documents.length;
      for (const [oldest, { documents }] of packed) {
        if (size <= MOST_PACKED || oldest === term) break;
        packed.delete(oldest);
        size -= documents.length;
      }
      return known;
    },
    /** Every change of the index changes what all terms are worth. */
    clear(): void {
      packed.clear();
      size = 0;
      lengths = null;
    },
  };
}

type Field = {
  readonly held: ReadonlyMap<number, number>;
  readonly number: number;
  readonly average: number;
  readonly boost: number;
  readonly rarity: number;
};

/** The fields that have the term, in their order. */
export function fieldsOf(postings: TermPostings, { boosts, averageLengths, documents }: Postings): Field[] {
  const all: Field[] = [];
  for (const [number, boost] of boosts.entries()) {
    const held = postings.get(number);
    if (!held) continue;
    const rarity = inverseDocumentFrequency(held.size, documents);
    all.push({ held, number, average: averageLengths[number] ?? 1, boost, rarity });
  }
  return all;
}

/** MiniSearch's BM25 for a weight and a boost of 1, in a field of so many words: the same number to the last digit. */
export function worthIn({ average, rarity }: Field, count: number, length: number): number {
  const { k, b, d } = BM25;
  return rarity * (d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / average)));
}

/** By field, then by document. */
function lengthsByField({ boosts, numbers, lengthsOf }: Postings): Float64Array[] {
  const all = boosts.map(() => new Float64Array(numbers));
  for (let document = 0; document < numbers; document++) {
    const lengths = lengthsOf(document);
    if (lengths) for (const [field, own] of all.entries()) own[document] = lengths[field] ?? 0;
  }
  return all;
}
