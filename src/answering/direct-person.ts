// Direct answer for who: a person's name, a person's office, or the body that acted.
import { bodyWords, personTitles } from '../languages/titles.ts';
import { tokenize } from '../text/words.ts';
import type { Matched, TextSpan } from './direct.ts';

/** How much farther than the nearest person one may stand and still be meant together with them, in characters. */
const TOGETHER = 25;

/** The person or persons named nearest to what is asked, whom the question does not name itself. */
export function personSpans({ question, sentence, matches }: Matched): TextSpan[] {
  const { text } = sentence.sentence;
  const strangers = sentence.mentions.filter((mention) => !question.people.includes(mention.person));
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
  const chosen = scored.filter(
    ({ mention, cost }) =>
      mention === best.mention || (cost - best.cost < TOGETHER && joined(text, mention, best.mention)),
  );
  return chosen.map(({ mention }) => ({ start: mention.start, end: mention.end })).sort((a, b) => a.start - b.start);
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

/** The office of the person asked about: what stands before the name, or the apposition after it. */
export function officeSpan({ question, sentence }: Matched): TextSpan | null {
  const { text } = sentence.sentence;
  for (const mention of sentence.mentions) {
    if (!question.people.includes(mention.person)) continue;
    const after = /^,\s+((?:an?\s|the\s)?(?:[^,;.]|\.(?=\s\p{Ll})){4,160}?)(?=,\s|[;.]|$)/u.exec(
      text.slice(mention.end),
    );
    if (after?.[1] && titled(after[1])) {
      const start = mention.end + after[0].length - after[1].length;
      return { start, end: mention.end + after[0].length };
    }
    const before = officeBefore(text, mention.start);
    if (before) return before;
  }
  return null;
}

function titled(words: string): boolean {
  return tokenize(words).some(
    (token) => personTitles.has(token.folded) && token.folded !== 'national' && token.folded !== 'foreign',
  );
}

/** The run of capitalised words and small connecting words that ends where the name begins. */
function officeBefore(text: string, end: number): TextSpan | null {
  const tokens = tokenize(text.slice(0, end));
  let from = tokens.length;
  while (from > 0) {
    const token = tokens[from - 1];
    const nextStart = tokens[from]?.start ?? end;
    if (!token || /[,;:()]/.test(text.slice(token.end, nextStart))) break;
    const capital = /^\p{Lu}/u.test(token.text);
    const small = /^(?:of|for|to|the|and|in|on)$/.test(token.folded) || personTitles.has(token.folded);
    if (!capital && !small) break;
    from--;
  }
  while (from < tokens.length && /^(?:of|for|to|the|and|in|on)$/.test(tokens[from]?.folded ?? '')) from++;
  const start = tokens[from]?.start;
  const last = tokens.at(-1);
  if (start === undefined || !last || !titled(text.slice(start, end))) return null;
  return { start, end: /\.$/.test(text.slice(start, end).trimEnd()) ? last.end + 1 : last.end };
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
    const body = run.some((token) => bodyWords.has(token.folded) && token.folded.length > 4);
    const fresh = run.filter((token) => !asked.has(token.folded)).length;
    if (body && run.length > 1 && fresh > (best?.fresh ?? 0)) {
      best = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, fresh };
    }
    i = last;
  }
  return best;
}
