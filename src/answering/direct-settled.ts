// Yes or no: said only where the cited sentence settles the question, by stating what was asked or by denying it.
import { languageOf } from '../languages/index.ts';
import { countryOf } from './country-parts.ts';
import type { Matched } from './direct.ts';
import { clausesOf } from './direct-clauses.ts';
import { type Told, toldBy } from './direct-told.ts';
import { sureness } from './matching.ts';

/** Share of the question's weight that the sentence, or for a part the article, must say. */
const SETTLED_BY = 0.5;
/** What only another sentence of the article says counts for this share. */
const ELSEWHERE = 0.6;
/** As sure as this a word of the question, or of its translation, stands in the sentence or elsewhere in its article. */
const THERE = 0.56;
/** Share of the question, countries apart, that may stand nowhere in the article: "did they sell weapons" is not settled by talk. */
const MOST_UNSAID = 0.3;
/** Weight, at least, of a word there: a common one that is unsaid leaves as much open as a rare one. */
const LEAST_WEIGHT = 0.6;
/** How many words after a denial its object may come: "without | reaching a conclusion". */
const REACH = 5;

const DENIAL =
  /^(?:not|no|never|without|refused|rejected|denied|declined|failed|cancelled|postponed|none|neither|nor|cannot)$/;
/** "Would be free" denies that anything is paid. */
const FREE = /^free$/;
const PAYS = /\b(?:pay|pays|paid|cost|costs|fees?|charged?|buy|tickets?|price)\b/i;
const NEGATED = /\b(?:not|never|without|refuse|refused|fail|failed|decline|declined|reject|rejected)\b|n[’']t\b/i;

/** "Yes" or "No" in the asker's language where the sentence settles what was asked; else null. */
export function settled(matched: Matched, anywhere: readonly number[]): string | null {
  const { question, matches } = matched;
  const weight = question.units.reduce((sum, unit) => sum + unit.weight, 0);
  if (weight === 0) return null;
  const said = question.units.reduce(
    (sum, unit, i) =>
      sum + unit.weight * Math.max(matches[i]?.own ?? 0, matches[i]?.described ?? 0, (anywhere[i] ?? 0) * ELSEWHERE),
    0,
  );
  if (said / weight < SETTLED_BY || leavesOpen(matched, anywhere)) return null;
  const { yes, no } = languageOf(question.language).sentences;
  const denial = denialIn(toldBy(matched), PAYS.test(question.text));
  if (denial === 'of something else') return null;
  if (!NEGATED.test(question.text)) return denial === 'of what was asked' ? no : yes;
  // "Did they part without signing?" is denied by "they signed", and stated by "they did not sign".
  if (denial === 'of what was asked') return yes;
  return deniesAnyway(matched) ? no : null;
}

/** True when the article has not the name, or too little of the rest, that the question is about. */
function leavesOpen({ question, matches }: Matched, anywhere: readonly number[]): boolean {
  let unsaid = 0;
  let total = 0;
  for (const [u, unit] of question.units.entries()) {
    const there = Math.max(sureness(matches[u]), anywhere[u] ?? 0) >= THERE;
    const place = countryOf(unit) !== undefined;
    if (!there && (place || (unit.name && /\p{L}/u.test(unit.text)))) return true;
    if (place) continue;
    const weight = Math.max(LEAST_WEIGHT, unit.weight);
    total += weight;
    if (!there) unsaid += weight;
  }
  return total > 0 && unsaid / total > MOST_UNSAID;
}

/** True when what the question supposes not to have been done stands in the sentence as done. */
function deniesAnyway({ question, matches }: Matched): boolean {
  const negation = NEGATED.exec(question.text);
  const next = question.units.findIndex(
    (unit) => negation !== null && unit.start >= negation.index + negation[0].length,
  );
  return /without/i.test(negation?.[0] ?? '') && (matches[next]?.own ?? 0) >= 0.8;
}

/** What the sentence denies, if anything. */
function denialIn(
  { text: sentence, tokens, asked }: Told,
  pays: boolean,
): 'nothing' | 'of what was asked' | 'of something else' {
  let found: 'nothing' | 'of what was asked' | 'of something else' = 'nothing';
  const clauses = clausesOf(sentence, tokens);
  for (const [i, { folded, text }] of tokens.entries()) {
    const denies = DENIAL.test(folded) || /n['’]t$/.test(text) || (pays && FREE.test(folded));
    if (!denies) continue;
    const clause = clauses.find(({ from, to }) => i >= from && i < to);
    const near = asked
      .slice(Math.max(0, FREE.test(folded) ? i - REACH : i), Math.min(i + REACH + 1, clause?.to ?? tokens.length))
      .some((weight) => weight > 0);
    if (near) return 'of what was asked';
    found = 'of something else';
  }
  return found;
}
