// Clauses: a sentence cut where its grammar begins another statement, each with its subject, verb and what follows it.
import type { Token } from '../text/words.ts';
import {
  isAdverb,
  isDeterminer,
  isParticiple,
  isPreposition,
  isVerb,
  MODALS,
  opensClause,
  PRONOUNS,
} from './direct-grammar.ts';

/** Token indices, the end exclusive: subject [from, verb), verb group [verb, rest), what follows [rest, to). */
export type Clause = {
  readonly from: number;
  readonly verb: number;
  readonly rest: number;
  readonly to: number;
  /** "He said", ", the minister noted": who says what the sentence tells. */
  readonly speech: boolean;
  /** Told of something in the clause before: a relative or participial clause. */
  readonly dependent: boolean;
};

/** Verbs whose object is what somebody says. */
const SPEECH = new Set(
  `said says told added stressed emphasised emphasized noted affirmed pledged urged suggested proposed underscored underlined
   highlighted stated announced declared explained hoped reaffirmed reiterated opined remarked commented argued claimed warned
   promised vowed believed thought confirmed conceded replied recalled asked expressed held complained assured admitted denied
   wrote revealed reported predicted`.split(/\s+/),
);
/** Of those, the ones after which what is said follows without "that". */
const SAYING = new Set(
  'said says noted stressed added believed thought argued claimed explained confirmed conceded opined replied hoped'.split(
    ' ',
  ),
);
/** Words that set off an opening phrase: a clause with no verb before its comma. */
const LONGEST_FRAME = 18;

/** The clauses of a sentence in order; those without a verb are phrases set off by commas. */
export function clausesOf(text: string, tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let verb = -1;
  let listing = false;
  for (let i = 1; i <= tokens.length; i++) {
    if (verb < 0 && isVerb(tokens, i - 1) && !reduced(text, tokens, i - 1)) verb = i - 1;
    if (i - 1 > Math.max(from, verb) && isParticiple(tokens[i - 1] as Token)) listing = true;
    const last = i === tokens.length;
    if (!last && !opens(text, tokens, i, { from, verb, listing })) continue;
    clauses.push(clauseOf(tokens, from, verb, i));
    from = i;
    verb = -1;
    listing = false;
  }
  return clauses;
}

function opens(
  text: string,
  tokens: readonly Token[],
  i: number,
  { from, verb, listing }: { readonly from: number; readonly verb: number; readonly listing: boolean },
): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  const gap = text.slice(before.end, token.start);
  if (/;|\s[—–]\s|[,.?!][”"]\s/.test(gap)) return true;
  const comma = gap.includes(',');
  if (comma && speaks(text, tokens, i)) return true;
  if (comma && verb < 0) return i - from <= LONGEST_FRAME && isFrame(tokens, from) && !isParticiple(token);
  if (comma && /^(?:while|which|who|where|as|because|though|although|but)$/.test(token.folded))
    return !(token.folded === 'as' && tokens[i + 1]?.folded === 'well');
  if (comma && token.folded === 'including') return true;
  if (comma && isParticiple(token))
    return !listing && !/^(?:of|and)$/.test(tokens[i + 1]?.folded ?? '') && !commaAfter(tokens, i);
  if (comma && isAdverb(token) && i + 1 < tokens.length && isParticiple(tokens[i + 1] as Token)) return !listing;
  if (comma && isVerb(tokens, i)) return true;
  if (/^(?:and|but)$/.test(token.folded)) return verb >= 0 && isVerb(tokens, i + 1);
  if (opensClause(token)) return verb >= 0 || /^(?:which|who|where)$/.test(token.folded);
  // "She said sea lice remained": what is said begins after the verb of saying, if it has a verb of its own.
  return verb === i - 1 && SAYING.has(before.folded) && !isPreposition(token) && hasVerb(text, tokens, i);
}

/** A phrase before the subject: "In July", "Looking ahead". */
function isFrame(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from] as Token;
  return (
    isPreposition(first) ||
    (isParticiple(first) && from === 0) ||
    isAdverb(first) ||
    /^(?:and|but|then)$/.test(first.folded) ||
    (first.folded === 'that' && isPreposition(tokens[from + 1]))
  );
}

/** A participle that goes with the noun before it: "the garden built for the fair would stay". */
function reduced(text: string, tokens: readonly Token[], i: number): boolean {
  if (!/(?:ed|built|held|led|made|kept)$/.test(tokens[i]?.folded ?? '') || !isPreposition(tokens[i + 1])) return false;
  let commas = 0;
  for (let j = i + 2; j < Math.min(tokens.length, i + 24); j++) {
    const comma = commaAfter(tokens, j - 1) && text.slice(tokens[j - 1]?.end, tokens[j]?.start).includes(',');
    if (comma) commas++;
    if (opensClause(tokens[j] as Token)) return false;
    if (isVerb(tokens, j) && !isAttribute(tokens, j))
      return comma || (commas === 0 && !/^(?:and|but)$/.test(tokens[j - 1]?.folded ?? ''));
  }
  return false;
}

/** "42 suspected sites": a participle before its noun. */
function isAttribute(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1];
  return (
    /ed$/.test(tokens[i]?.folded ?? '') &&
    after !== undefined &&
    !isPreposition(after) &&
    !isDeterminer(after) &&
    /^\p{Ll}/u.test(after.text)
  );
}

function commaAfter(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1];
  return after !== undefined && after.start - (tokens[i]?.end ?? 0) > 1;
}

/** True when a speaker's clause begins here and ends the sentence: ", he said", ", the minister noted". */
function speaks(text: string, tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.folded === 'according') return true;
  for (let j = i; j < Math.min(tokens.length, i + 20); j++) {
    const token = tokens[j] as Token;
    if (j > i && text.slice(tokens[j - 1]?.end ?? 0, token.start).includes(',')) return false;
    if (SAYING.has(token.folded) || token.folded === 'told')
      return tokens[j + 1]?.folded !== 'that' && (j > i || !isVerb(tokens, i - 1));
    if (isVerb(tokens, j) || opensClause(token)) return false;
  }
  return false;
}

function hasVerb(text: string, tokens: readonly Token[], from: number): boolean {
  for (let j = from; j < tokens.length; j++) {
    if (j > from && /[;]/.test(text.slice(tokens[j - 1]?.end ?? 0, tokens[j]?.start))) return false;
    if (isVerb(tokens, j)) return true;
  }
  return false;
}

function clauseOf(tokens: readonly Token[], from: number, verb: number, to: number): Clause {
  const first = tokens[from] as Token;
  // "That drew 48,000" tells of the noun before it, "that it drew 48,000" what was said.
  const relative = first.folded !== 'that' || verb === from + 1;
  // "The envoy, who was on a visit, said": of the speaker only what he was doing.
  const aside = verb > from + 1 && /^(?:who|which)$/.test(tokens[verb - 1]?.folded ?? '');
  const dependent = aside || (opensClause(first) ? relative : isParticiple(first));
  // "While opening new markets": a participle after the word that opens the clause.
  const second = tokens[from + 1];
  const participle = isParticiple(first) ? from : opensClause(first) && second && isParticiple(second) ? from + 1 : -1;
  const at = verb < 0 ? participle : verb;
  const rest = at < 0 ? from : groupEnd(tokens, at, to);
  const said = at >= 0 && tokens.slice(at, rest).some(({ folded }) => SPEECH.has(folded));
  // Of a speaker's clause nothing is left after the verb, or only to whom or where it was said.
  const empty = rest >= to || (isPreposition(tokens[rest]) && SAYING.has(tokens[rest - 1]?.folded ?? ''));
  const told = from > 0 && tokens[rest - 1]?.folded === 'told';
  const opens = tokens[to]?.folded === 'that' || (empty && said);
  const speech = (said && (opens || told)) || first.folded === 'according';
  return { from, verb: at, rest, to, speech, dependent };
}

const PARTICLE = /^(?:up|over|out|off|down|back|away)$/;

/** End of the verb with its auxiliaries, adverbs and particles. */
function groupEnd(tokens: readonly Token[], verb: number, to: number): number {
  let end = verb + 1;
  while (end < to) {
    const token = tokens[end] as Token;
    const before = tokens[end - 1] as Token;
    // "Took place", "set up a hospital": words that only together with the verb say what is done.
    const idiom = /^(?:took|take|takes|taken)$/.test(before.folded) && /^(?:place|part)$/.test(token.folded);
    const particle = PARTICLE.test(token.folded) && end + 1 < to && tokens[end + 1]?.kind === 'word';
    if (idiom || particle) {
      end++;
      continue;
    }
    if (!(isAdverb(token) || isVerb(tokens, end) || (MODALS.has(before.folded) && !PRONOUNS.has(token.folded)))) break;
    end++;
  }
  return end;
}
