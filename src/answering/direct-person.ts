// Direct answer for who: a person's name, a person's office, or the body that acted.
import { actorWords } from '../languages/titles.ts';
import { tokenize } from '../text/words.ts';
import { asksHolder } from './bearers.ts';
import type { Matched, TextSpan } from './direct.ts';
import { clausesOf } from './direct-clauses.ts';
import { officesOf } from './office.ts';
import type { KnownPerson, Mention } from './people.ts';

/** How much farther than the nearest person one may stand and still be meant together with them, in characters. */
const TOGETHER = 25;

/** The person or persons named nearest to what is asked, whom the question does not name itself. */
export function personSpans({ question, sentence, matches }: Matched): TextSpan[] {
  const { text } = sentence.sentence;
  const unnamed = sentence.mentions.filter((mention) => !question.people.includes(mention.person));
  const strangers = asksHolder(question)
    ? holdersAmong(unnamed, question.bearers)
    : asksObject(question.text)
      ? afterVerb(text, unnamed)
      : unnamed;
  if (strangers.length === 0) return [];
  const centres = question.units.flatMap((unit, i) => {
    const match = matches[i];
    const term = match && match.own > 0.4 ? sentence.terms[match.at] : undefined;
    return term && match ? [{ at: term.start, weight: unit.weight * match.own }] : [];
  });
  const scored = strangers.map((mention) => {
    const fit = question.units.reduce(
      (sum, unit) => sum + (describes(unit.related.single, mention.person.descriptors) ? unit.weight : 0),
      0,
    );
    // A full name is worth more than the single word by which the text goes on to call its bearer.
    const full = mention.end - mention.start >= mention.person.name.length - 2 ? 10 : 0;
    const distance =
      centres.reduce((sum, { at, weight }) => sum + weight * Math.min(150, gap(at, mention)), 0) /
      Math.max(1, centres.length);
    return { mention, cost: distance - 40 * fit - full };
  });
  scored.sort((a, b) => a.cost - b.cost);
  const best = scored[0];
  if (!best) return [];
  const plural = /\b(?:two|both|people|signatures|names|pair)\b|\bhai người\b|\bdeux\b/i.test(question.text);
  const chosen = scored.filter(
    ({ mention, cost }) =>
      mention === best.mention || ((plural || cost - best.cost < TOGETHER) && joined(text, mention, best.mention)),
  );
  const spans = chosen.map(({ mention }) => mention).sort((a, b) => a.start - b.start);
  const once = spans.filter((span, i) => spans.findIndex(({ person }) => person === span.person) === i);
  return together(
    text,
    once.map(({ start, end }) => ({ start: withParticle(text, start), end })),
  );
}

/** Whoever holds the office asked about, where the sentence names one of them; their company is no answer. */
function holdersAmong(mentions: readonly Mention[], bearers: readonly KnownPerson[]): readonly Mention[] {
  const holders = mentions.filter(({ person }) => bearers.includes(person));
  return holders.length > 0 ? holders : mentions;
}

/** "Whom did they meet": the person sought is no subject. */
function asksObject(question: string): boolean {
  return /\bwhom\b|\bwho\b.{0,12}\b(?:did|do|does)\b/i.test(question);
}

/** The people named after the first verb that says what somebody did; all where that leaves nobody. */
function afterVerb(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const tokens = tokenize(text);
  const clause = clausesOf(text, tokens).find(({ speech, verb }) => !speech && verb >= 0);
  const verb = tokens[clause?.verb ?? 0]?.start ?? 0;
  const after = mentions.filter(({ start }) => start > verb);
  return after.length > 0 ? after : mentions;
}

/** "Marijke | van Houten": the small words before a family name belong to it. */
function withParticle(text: string, start: number): number {
  return (
    start -
    (/(?<![\p{L}])(?:(?:van|von|de|da|del|di|al|bin|binti|ter|der|den)\s)+$/u.exec(text.slice(0, start))?.[0].length ??
      0)
  );
}

/** Two names with no more than "and" and an office between them are one answer: "A and Minister B". */
function together(text: string, spans: readonly TextSpan[]): TextSpan[] {
  const [first, second, ...more] = spans;
  if (!first || !second || more.length > 0) return [...spans];
  const between = text.slice(first.end, second.start);
  return /^ and (?:(?:\p{Lu}[\p{L}\p{M}’'-]*|of|for|and|the) ){0,8}$/u.test(between)
    ? [{ start: first.start, end: second.end }]
    : [first, second];
}

function describes(related: ReadonlyMap<string, number>, descriptors: ReadonlySet<string>): boolean {
  for (const [term, sureness] of related) if (sureness > 0.6 && descriptors.has(term)) return true;
  return false;
}

function gap(at: number, span: TextSpan): number {
  if (at < span.start) return span.start - at;
  return at > span.end ? at - span.end : 0;
}

function joined(text: string, a: TextSpan, b: TextSpan): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /\b(?:and|with|&)\b/i.test(text.slice(first.end, second.start));
}

/** The fullest office that the sentence gives to a person whom the question names. */
export function officeSpan({ question, sentence }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  let best: TextSpan | null = null;
  for (const mention of sentence.mentions) {
    if (!question.people.includes(mention.person)) continue;
    const others = sentence.mentions.filter((other) => other !== mention);
    for (const office of officesOf(text, mention, others)) {
      if (!best || office.end - office.start > best.end - best.start) best = office;
    }
  }
  return best;
}

/** The ministry, company or delegation that acts: the capitalised run with a word of bodies in it that was not asked. */
export function bodySpan({ question, sentence }: Matched): TextSpan | null {
  const asked = new Set(question.units.flatMap((unit) => unit.stems));
  const tokens = tokenize(sentence.sentence.text);
  let best: (TextSpan & { fresh: number }) | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if (!/^\p{Lu}/u.test(tokens[i]?.text ?? '')) continue;
    let last = i;
    for (let j = i + 1; j < tokens.length; j++) {
      const token = tokens[j];
      const before = tokens[j - 1];
      if (!token || !before || /[,;:.()]/.test(sentence.sentence.text.slice(before.end, token.start))) break;
      if (/^\p{Lu}/u.test(token.text)) last = j;
      else if (!/^(?:of|for|and|the|on)$/.test(token.folded)) break;
    }
    const run = tokens.slice(i, last + 1);
    const body = run.some((token) => actorWords.has(token.folded));
    const fresh = run.filter((token) => !asked.has(token.folded)).length;
    if (body && run.length > 1 && fresh > (best?.fresh ?? 0)) {
      best = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, fresh };
    }
    i = last;
  }
  return best;
}
