// Direct answer for where: the place after a preposition of place, as fully as the sentence names it.
import type { Matched, TextSpan } from './direct.ts';
import { matchedPlaces } from './direct-quantity.ts';

const PREPOSITION = String.raw`\b(?<preposition>in|at|to|from|near|off|outside|aboard|through)\s`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]*(?:(?:,? (?:and |of |of the )?)\p{Lu}[\p{L}\p{M}’'-]*)*`;
/** Nouns that end a place's name in small letters: "Quinta Normal park". */
const KIND = String.raw`(?: (?:park|port|airport|harbour|university|hospital|hall|square|station|stadium|museum|centre|center|province|district|region|island|valley|market|palace|school|college|base|village|town|city|state))?`;
/** "The Norwegian port of Bergen", "the southern city of Pasto". */
const DESCRIBED = String.raw`the (?:[\p{L}-]+ ){1,3}of ${NAME}`;
const PLACE = new RegExp(`${PREPOSITION}(?<name>${DESCRIBED}|(?:the )?${NAME}${KIND})`, 'gu');
const TIME =
  /^(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b/;

/** What a place costs that the question names itself, and one after a preposition that only sometimes tells a place. */
const KNOWN = 400;
const INDIRECT = 60;
/** Farther than this many characters all is equally far. */
const FARTHEST = 120;

/** The place nearest to what is asked that the question does not name. */
export function placeSpan({ question, sentence, matches }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  const asked = question.text.toLowerCase();
  const places = matchedPlaces({ question, sentence, matches });
  let best: { span: TextSpan; cost: number } | null = null;
  for (const match of text.matchAll(PLACE)) {
    const { preposition = '', name = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    // "The Norwegian port": an adjective is no place.
    if (
      TIME.test(name) ||
      (/^the \p{Lu}\p{Ll}+$/u.test(name) &&
        /^ \p{Ll}/u.test(text.slice(end)) &&
        !/^ (?:in|on|at|and|for|to|from|by|with)\b/.test(text.slice(end)))
    )
      continue;
    const start = end - name.length;
    const known = asked.includes(name.toLowerCase().replace(/^the /, '')) ? KNOWN : 0;
    const kind = /^(?:in|at)$/.test(preposition) ? 0 : INDIRECT;
    const distance = places.reduce((sum, { at, weight }) => sum + weight * Math.min(FARTHEST, Math.abs(at - start)), 0);
    const cost = known + kind + distance;
    if (!best || cost < best.cost) best = { span: { start, end }, cost };
  }
  return best?.span ?? null;
}
