// Direct answer for what: of the clause that says what was asked, the part that the question does not say already.

import type { Matched, TextSpan } from './direct.ts';
import { type Clause, clausesOf } from './direct-clauses.ts';
import { isPreposition, PRONOUNS } from './direct-grammar.ts';
import { endBeforeAside, endBeforeDate, endOfEnumeration, trimmed } from './direct-tail.ts';
import { askedWithin, freshWithin, gapBefore, type Told, toldBy } from './direct-told.ts';

/** New words beyond these make a clause no likelier. */
const FRESH_COUNTED = 6;
/** What a new word is worth beside one asked about. */
const FRESH_WORTH = 0.08;
/** A dependent clause answers where it says more of what was asked than the main clause by this much. */
const DEPENDENT_COST = 0.3;

/** Where two clauses say as much of what was asked as nearly as this, both are given. */
const UNSURE = 0.25;

type Range = { readonly from: number; readonly to: number };

/** The part of the likeliest clause that answers; null for a sentence without words. */
export function clauseSpan(matched: Matched): TextSpan | null {
  const told = toldBy(matched);
  const all = clausesOf(told.text, told.tokens);
  const clauses = all.filter((clause) => !clause.speech && !isFrame(told, clause));
  const scored = clauses.map((clause) => ({ clause, worth: worth(told, clause, matched.question.kind === 'why') }));
  const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (a && a.worth >= b.worth ? a : b), null);
  if (!best) return null;
  if (matched.question.kind === 'why') {
    const cause = causeSpan(told);
    if (cause) return cause;
  }
  const dangling = best.clause.to - 1;
  // "It differed in | that they sit on its board": what the preposition leads to.
  const clause = (isPreposition(told.tokens[dangling]) && all[all.indexOf(best.clause) + 1]) || best.clause;
  const reported = all.some(
    (near) => near.speech && askedWithin(told, near.from, near.to) > askedWithin(told, clause.from, clause.to),
  );
  // "The hardest issue was halal beef": the words before the verb only repeat the question.
  const equation = COPULA.test(told.tokens[clause.verb]?.folded ?? '') && told.tokens[clause.from]?.folded === 'the';
  const { from, to } =
    (reported && !equation) || clause !== best.clause || isReason(told, clause)
      ? clause
      : telling(matched, told, clause, all);
  const limit = endBeforeDate(told, from, endOfEnumeration(told, from, to));
  const end = matched.question.kind === 'what' && !reported ? endBeforeAside(told, from, limit) : limit;
  const other = scored.find((one) => one !== best && best.worth - one.worth < UNSURE);
  if (other && matched.question.kind === 'what' && clause === best.clause)
    return trimmed(told, Math.min(from, other.clause.from), Math.max(end, other.clause.to));
  return trimmed(told, from, end > from ? end : to);
}

/** "Because of the drought": the cause after its preposition. */
function causeSpan(told: Told): TextSpan | null {
  const { text, tokens } = told;
  const cause = /\b(?:because of|due to|owing to|thanks to) /i.exec(text);
  if (!cause) return null;
  const from = tokens.findIndex(({ start }) => start >= cause.index + cause[0].length);
  return from < 0 ? null : trimmed(told, from, endOfEnumeration(told, from, tokens.length));
}

/** A phrase before the subject says when or where; it is no answer by itself. */
function isFrame(told: Told, { from, verb, to }: Clause): boolean {
  const first = told.tokens[from];
  if (!first || to === told.tokens.length) return false;
  if (/\s[—–]\s/.test(gapBefore(told, to)) && from === 0) return true;
  return verb < 0 && (isPreposition(first) || first.folded === 'in' || from === 0 || to - from < 2);
}

function isReason(told: Told, { from }: Clause): boolean {
  return /^(?:as|because)$/.test(told.tokens[from]?.folded ?? '') && gapBefore(told, from).includes(',');
}

function worth(told: Told, clause: Clause, why: boolean): number {
  const { from, to, verb, dependent } = clause;
  const news = Math.min(FRESH_COUNTED, freshWithin(told, from, to));
  const bare = verb < 0 && told.tokens[from]?.folded !== 'that' ? DEPENDENT_COST / 2 : 0;
  const reason = isReason(told, clause) ? (why ? 2 : -1.5) : 0;
  return (
    askedWithin(told, from, to) +
    FRESH_WORTH * news -
    (news === 0 ? 0.5 : 0) -
    bare -
    (dependent ? DEPENDENT_COST : 0) +
    reason
  );
}

/** Asked without an inversion ("which pest worries them", not "which pest does she name"), what is sought may be the subject. */
const INVERTED =
  /\b(?:did|do|does|how)\b|\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must) (?:the|an?|its|his|her|their|they|he|she|it|we|you|\p{Lu})/u;
/** Subjects that stand for those spoken of before. */
const GENERIC =
  /^\W*(?:he|she|it|they|(?:the |both )?(?:two )?(?:sides|countries|officials|ministers|parties|leaders|nations)|both \w+)\W*$/i;

function telling({ question, sentence }: Matched, told: Told, clause: Clause, all: readonly Clause[]): Range {
  const { from, verb, rest, to } = clause;
  const { tokens } = told;
  if (verb < 0) return { from, to };
  const start = /^(?:that|and|but)$/.test(tokens[from]?.folded ?? '') ? from + 1 : from;
  const list = listAfter(told, clause, all, question.kind === 'topic');
  if (list) return list;
  const behind = afterPreposition(told, question.text, clause);
  if (behind) return behind;
  if (ACTION.test(question.text)) {
    const asking = ASKING.test(tokens[rest - 1]?.folded ?? '');
    const action = asking ? tokens.findIndex(({ folded }, i) => i >= rest && i < to && folded === 'to') : -1;
    return { from: action >= 0 ? action + 1 : mainVerb(told, clause), to };
  }
  const subjectText = told.text.slice(tokens[start]?.start, tokens[verb]?.start);
  const named = sentence.mentions.some(
    (mention) => mention.start < (tokens[verb]?.start ?? 0) && mention.end > (tokens[start]?.start ?? 0),
  );
  const free = start < verb && !named && !GENERIC.test(subjectText) && freshWithin(told, start, verb) > 0;
  const asksSubject = /\b(?:what|which)\b/i.test(question.text) && !INVERTED.test(question.text);
  const object = tokens[rest];
  const objectless = !object || rest >= to || isPreposition(object) || COPULA.test(tokens[rest - 1]?.folded ?? '');
  const sought = question.units[question.sought];
  // A country alone before the verb is a country that acts.
  const nation = verb - start === 1 && sought?.meaning.some((word) => /^(?:country|nation|state)$/.test(word));
  if (asksSubject && free && (objectless || nation) && askedWithin(told, start, verb) <= askedWithin(told, verb, to))
    return { from: start, to: sought ? verb : to };
  if (rest >= to) return free ? { from: start, to: verb } : { from: verb, to };
  if (question.kind !== 'topic') return apposed(told, afterKnown(told, rest, to));
  return { from: /^(?:to|on|in|for)$/.test(object?.folded ?? '') && rest + 1 < to ? rest + 1 : rest, to };
}

/** "What did they do": an action, with its verb. */
const ACTION =
  /\b(?:did|does|do|will|would|should|to|must|ought|can)\b.*\bdo(?: (?:with|about|in|at|for|to)\b|\W*$)|\blàm gì|\blam gi\b|\bfait\b|\bfaire\b/i;

function mainVerb({ tokens }: Told, { verb, rest }: Clause): number {
  let at = verb;
  while (at < rest - 1 && AUXILIARY.test(tokens[at]?.folded ?? '')) at++;
  return at;
}

const AUXILIARY = /^(?:will|would|can|could|may|might|must|shall|should|has|have|had|is|are|was|were|be|been|to)$/;

/** "What was it about", "for which favour": what follows the same preposition. */
function afterPreposition(told: Told, question: string, { verb, to }: Clause): Range | null {
  const asked =
    /\b(about|for|from|with|into|to|on|under)\W*$|^\W*(for|on|from|with|into|under|through) (?:which|what)\b/i.exec(
      question,
    );
  const word = (asked?.[1] ?? asked?.[2])?.toLowerCase();
  if (!word) return null;
  for (let i = verb; i < to - 1; i++) {
    if (told.tokens[i]?.folded === word && freshWithin(told, i + 1, to) > 0) return { from: i + 1, to };
  }
  return null;
}

const COPULA = /^(?:is|are|was|were|remain|remains|remained|became|stay|stayed)$/;

/** "Forums such as A, B and C" where forums were asked for: the list. */
function listAfter(told: Told, clause: Clause, all: readonly Clause[], topic: boolean): Range | null {
  const { tokens, noun } = told;
  const next = all[all.indexOf(clause) + 1];
  const limit = next && /^(?:including|such)$/.test(tokens[next.from]?.folded ?? '') ? next.to : clause.to;
  for (let i = clause.rest + 1; i < limit; i++) {
    const such = tokens[i]?.folded === 'such' && tokens[i + 1]?.folded === 'as';
    const opens = such ? i + 2 : tokens[i]?.folded === 'including' ? i + 1 : gapBefore(told, i).includes(':') ? i : -1;
    if (opens < 0) continue;
    // A colon announces by itself; of other lists something near must have been asked for.
    const colon = opens === i;
    const asked = noun && (colon || askedWithin(told, Math.max(clause.rest, i - NAMED_BEFORE), i) > 0);
    return topic || asked ? { from: opens, to: limit } : null;
  }
  return null;
}

/** The kind of what is listed stands at most so many words before the list. */
const NAMED_BEFORE = 5;

/** "Cansec, a trade show": of a name and what it is, the one that the question does not say. */
function apposed(told: Told, { from, to }: Range): Range {
  const commas = [...told.tokens.keys()].filter((i) => i > from && i < to && gapBefore(told, i).includes(','));
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || told.tokens.slice(from, to).some(({ folded }) => folded === 'and'))
    return { from, to };
  if (isPreposition(told.tokens[to - 1]) || told.tokens[to - 1]?.folded === 'of') return { from, to: comma };
  const [first, second] = [askedWithin(told, from, comma), askedWithin(told, comma, to)];
  if (first > second && freshWithin(told, comma, to) > 0) return { from: comma, to };
  return second > first && freshWithin(told, from, comma) > 0 ? { from, to: comma } : { from, to };
}

const ASKING = /^(?:asked|urged|called|invited|told|instructed|requested|encouraged|allowed|helped)$/;

/** What follows the verb, without an object that the question names itself: "thanked the ministry for | sending nets". */
function afterKnown(told: Told, rest: number, to: number): Range {
  const { tokens, sought, dates } = told;
  let from = rest;
  for (let i = rest; i < to; i++) {
    if (
      freshWithin(told, from, i) > 0 &&
      !dates.some(({ start, end }) => start <= (tokens[i - 1]?.start ?? 0) && (tokens[i - 1]?.start ?? 0) < end)
    )
      break;
    if (sought >= from && sought < i) break;
    if (!isPreposition(tokens[i]) || freshWithin(told, i, to) === 0) continue;
    const leads = i === rest && /^(?:in|on|to|for|with|about|into|as)$/.test(tokens[i]?.folded ?? '');
    const known = tokens.slice(from, i);
    // A person or country is passed over, "the city to" after a verb of asking too; what is felt or signed is not.
    const whom =
      known.some((token) => PRONOUNS.has(token.folded) || /^\p{Lu}/u.test(token.text)) ||
      (tokens[i]?.folded === 'to' && ASKING.test(tokens[rest - 1]?.folded ?? '')) ||
      from > rest;
    const passed = i > rest && whom;
    if (leads) from = i + 1;
    else if (passed) return { from: i + 1, to };
  }
  return { from, to };
}
