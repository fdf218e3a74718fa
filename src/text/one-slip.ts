// One slip: every word from which a mistyped one is one slip of the keyboard away.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Words of the letters a–z that differ from `word` by one letter left out, added or changed, or two neighbours swapped. */
export function* oneSlipFrom(word: string): Generator<string> {
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i);
    if (tail.length > 0) yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
    for (const letter of LETTERS) {
      yield head + letter + tail;
      if (tail.length > 0) yield head + letter + tail.slice(1);
    }
  }
}
