// Ordinals: which "third", "3rd", "lần thứ ba" or "troisième" a text speaks of.
import { tokenize } from '../text/words.ts';
import type { Language } from './language.ts';

/** Numbers of the ordinals in a text, in its order; "first-aid" and a Vietnamese weekday ("thứ ba") are none. */
export function ordinalsIn(text: string, language: Language): number[] {
  const tokens = tokenize(text);
  return tokens.flatMap(({ folded, end }, i) => {
    if (/^-\p{L}/u.test(text.slice(end))) return [];
    const alone = language.ordinals.get(folded);
    if (alone !== undefined) return [alone];
    const next = tokens[i + 1]?.folded ?? '';
    const pair = language.ordinals.get(`${folded} ${next}`);
    // Vietnamese days of the week are numbered too: only "lần thứ …" counts.
    const counted = folded !== 'thu' || tokens[i - 1]?.folded === 'lan';
    if (!counted) return [];
    if (pair !== undefined) return [pair];
    if (folded === 'thu' && /^\d{1,3}$/.test(next)) return [Number(next)];
    return /^\d{1,3}\p{L}{1,3}$/u.test(folded) ? [Number.parseInt(folded, 10)] : [];
  });
}
