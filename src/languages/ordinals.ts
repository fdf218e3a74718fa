// Ordinals: which "third", "3rd", "lần thứ ba" or "troisième" a text speaks of.
import { type Token, tokenize } from '../text/words.ts';
import { type Language, words } from './language.ts';

/**
 * Numbers of the ordinals in a text, in its order; "first-aid", a Vietnamese weekday ("thứ ba") and a date are none. `tokens`:
 * the text's, where it has been cut already.
 */
export function ordinalsIn(text: string, language: Language, tokens: readonly Token[] = tokenize(text)): number[] {
  const halves = firstHalves(language);
  return tokens.flatMap(({ folded, end }, i) => {
    if (text.charAt(end) === '-' && /^-\p{L}/u.test(text.slice(end, end + 3))) return [];
    const next = tokens[i + 1]?.folded ?? '';
    // "The seventh month" is a date.
    if (PARTS_OF_TIME.has(next)) return [];
    const alone = language.ordinals.get(folded);
    if (alone !== undefined) return [alone];
    const pair = halves.has(folded) ? language.ordinals.get(`${folded} ${next}`) : undefined;
    // Vietnamese days of the week are numbered too: only "lần thứ …" counts.
    const counted = folded !== 'thu' || tokens[i - 1]?.folded === 'lan';
    if (!counted) return [];
    if (pair !== undefined) return [pair];
    if (folded === 'thu' && /^\d{1,3}$/.test(next)) return [Number(next)];
    return /^\d{1,3}\p{L}{1,3}$/u.test(folded) ? [Number.parseInt(folded, 10)] : [];
  });
}

const PARTS_OF_TIME = words('month day week quarter half century mois jour trimestre siecle');

const byLanguage = new Map<string, ReadonlySet<string>>();

/** First words of the ordinals that are two words: "thứ" of "thứ ba". */
function firstHalves({ code, ordinals }: Language): ReadonlySet<string> {
  let known = byLanguage.get(code);
  if (!known) {
    known = new Set([...ordinals.keys()].flatMap((word) => /^(.+) /.exec(word)?.[1] ?? []));
    byLanguage.set(code, known);
  }
  return known;
}
