// Lazy table: entries whose keys cost something to make, made only for the part of the alphabet that is asked for.
import { fold } from '../text/fold.ts';
import { oneSpelling } from './spelling.ts';

/** Letters that a raw text and its key share: stemming leaves the first two of a word. */
const PREFIX = 2;

/**
 * A multimap from keys to values. `read` makes the key and the value of a raw entry; it is called for the entries that
 * begin like a key that is asked for, once. A bot that starts in milliseconds reads some hundred of ten thousand.
 */
export class LazyTable<Value, Raw = Value> {
  readonly #raw = new Map<string, [text: string, raw: Raw][]>();
  readonly #ready = new Map<string, Map<string, Value[]>>();
  readonly #read: (entry: [text: string, raw: Raw]) => [key: string, value: Value];

  constructor(read: (entry: [text: string, raw: Raw]) => [key: string, value: Value]) {
    this.#read = read;
  }

  put(text: string, raw: Raw): void {
    const prefix = prefixOf(oneSpelling(/^[ -~]*$/.test(text) ? text.toLowerCase() : fold(text)));
    const bucket = this.#raw.get(prefix);
    if (bucket) bucket.push([text, raw]);
    else this.#raw.set(prefix, [[text, raw]]);
    this.#ready.delete(prefix);
  }

  get(key: string): readonly Value[] {
    const prefix = prefixOf(key);
    let ready = this.#ready.get(prefix);
    if (!ready) {
      ready = new Map();
      for (const entry of this.#raw.get(prefix) ?? []) {
        const [made, value] = this.#read(entry);
        const known = ready.get(made);
        if (known) known.push(value);
        else ready.set(made, [value]);
      }
      this.#ready.set(prefix, ready);
    }
    return ready.get(key) ?? [];
  }
}

/** The first letters of the first word, in a form that stemming ("lying", "lie") and tokens ("U.N.", "5G") leave alone. */
function prefixOf(text: string): string {
  const first = /[\p{L}\p{N}]+/u.exec(text.replaceAll('.', ''))?.[0] ?? '';
  return /^\d/.test(first) ? first.charAt(0) : first.slice(0, PREFIX).replaceAll('y', 'i');
}
