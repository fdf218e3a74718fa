// Lazy table: entries whose keys cost something to make, made only for the part of the alphabet that is asked for.
import { fold } from '../text/fold.ts';
import { isRespelt, oneSpelling } from './spelling.ts';

/** Letters that a raw text and its key share: stemming leaves the first two of a word. */
const PREFIX = 2;

/**
 * A multimap from keys to the numbers of entries. `textsOf` an entry are the texts whose keys lead to it; `keyOf` is
 * called for those that begin like a key that is asked for, once. A bot that starts in milliseconds reads some hundred
 * of ten thousand, and keeps of each of the others two numbers.
 */
export class LazyTable {
  /** By prefix: entry and place among its texts, side by side. */
  readonly #raw = new Map<string, number[]>();
  readonly #ready = new Map<string, Map<string, number[]>>();
  readonly #textsOf: (entry: number) => readonly string[];
  readonly #keyOf: (text: string) => string;

  constructor(entries: number, textsOf: (entry: number) => readonly string[], keyOf: (text: string) => string) {
    this.#textsOf = textsOf;
    this.#keyOf = keyOf;
    for (let entry = 0; entry < entries; entry++) {
      const texts = textsOf(entry);
      for (let place = 0; place < texts.length; place++) {
        const prefix = prefixOfText(texts[place] as string);
        const bucket = this.#raw.get(prefix);
        if (bucket) bucket.push(entry, place);
        else this.#raw.set(prefix, [entry, place]);
      }
    }
  }

  /** Entries by a key, in their order; one of which two texts have the key comes twice. */
  get(key: string): readonly number[] {
    const prefix = prefixOf(key);
    let ready = this.#ready.get(prefix);
    if (!ready) {
      ready = this.#read(prefix);
      this.#ready.set(prefix, ready);
      this.#raw.delete(prefix);
    }
    return ready.get(key) ?? NONE;
  }

  #read(prefix: string): Map<string, number[]> {
    const ready = new Map<string, number[]>();
    const raw = this.#raw.get(prefix) ?? NONE;
    let texts: readonly string[] = [];
    for (let i = 0; i < raw.length; i += 2) {
      const entry = raw[i] as number;
      if (entry !== raw[i - 2]) texts = this.#textsOf(entry);
      const key = this.#keyOf(texts[raw[i + 1] as number] as string);
      const known = ready.get(key);
      if (known) known.push(entry);
      else ready.set(key, [entry]);
    }
    return ready;
  }
}

const NONE: readonly number[] = [];

function prefixOfText(text: string): string {
  const isPlain = isSmall(text.charCodeAt(0)) && isSmall(text.charCodeAt(1));
  return prefixOf(respelt(isPlain ? text : /^[ -~]*$/.test(text) ? text.toLowerCase() : fold(text)));
}

/** The first word in its one spelling, as stems are made of it: "mom-and-pop" is looked for under "mu". */
function respelt(folded: string): string {
  let end = 0;
  while (isSmall(folded.charCodeAt(end))) end++;
  const word = folded.slice(0, end);
  return isRespelt(word) ? oneSpelling(word) + folded.slice(end) : folded;
}

const Y = 121;
const isSmall = (code: number) => code >= 97 && code <= 122;

/** The first letters of the first word, in a form that stemming ("lying", "lie") and tokens ("U.N.", "5G") leave alone. */
function prefixOf(text: string): string {
  const second = text.charCodeAt(1);
  if (isSmall(text.charCodeAt(0)) && isSmall(second)) {
    const prefix = text.slice(0, PREFIX);
    return second === Y || text.charCodeAt(0) === Y ? prefix.replaceAll('y', 'i') : prefix;
  }
  const first = /[\p{L}\p{N}]+/u.exec(text.replaceAll('.', ''))?.[0] ?? '';
  return /^\d/.test(first) ? first.charAt(0) : first.slice(0, PREFIX).replaceAll('y', 'i');
}
