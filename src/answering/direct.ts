// Direct answer: the shortest words of the sentence that answer, chosen by what was asked.
import { chosenAlternative } from './alternatives.ts';
import { nameAround } from './asked-noun.ts';
import { asksOffice } from './asks-office.ts';
import { agentSpan } from './direct-agent.ts';
import { clauseSpan } from './direct-clause.ts';
import { enumerationSpan } from './direct-list.ts';
import { bodySpan, officeSpan, personSpans } from './direct-person.ts';
import { placeSpan } from './direct-place.ts';
import { amountSpan, countSpan, durationSpan } from './direct-quantity.ts';
import { specialSpans, yearInName } from './direct-special.ts';
import { expansionSpan } from './direct-term.ts';
import type { UnitMatch } from './matching.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './reading.ts';

/** Inclusive-exclusive offsets in the sentence's text. */
export type TextSpan = { readonly start: number; readonly end: number };

export type Matched = {
  readonly question: Question;
  readonly sentence: ReadSentence;
  readonly matches: readonly UnitMatch[];
};

const ASKS_EXPANSION =
  /\b(stands? for|short for|abbreviat\w*|acronym|full (name|form)|spelled out|mean(s|ing)? of|viet tat|nghia la|signifie|sigle)\b/i;

/** Spans that answer, best first and in the order of the text for several; none when the sentence only supports. */
export function directSpans(matched: Matched): TextSpan[] {
  const { question, sentence } = matched;
  const asked = question.text.normalize('NFD').replace(/\p{M}/gu, '');
  const one = (span: TextSpan | null | undefined) => (span ? [span] : []);
  const expansion = expansionSpan(matched);
  const asksWhat = question.kind === 'what' || question.kind === 'topic';
  if (expansion && (ASKS_EXPANSION.test(asked) || (asksWhat && question.units.length <= 4))) return [expansion];
  if (asksOffice(question)) {
    const office = officeSpan(matched);
    if (office) return [office];
  }
  // "What does she do" asks for her office as well.
  if (question.people.length > 0 && /\bwhat (?:does|did) (?:\S+ ){1,4}do\W*$/i.test(asked)) {
    const office = officeSpan(matched);
    if (office) return [office];
  }
  const chosen = chosenAlternative(matched);
  if (chosen) return [chosen];
  switch (question.kind) {
    case 'when': {
      return one(nearestDate(matched) ?? yearInName(matched));
    }
    case 'who': {
      const people = personSpans(matched);
      return people.length > 0 ? people : one(agentSpan(matched) ?? bodySpan(matched));
    }
    case 'how many':
      return one(countSpan(matched));
    case 'how long':
      return one(durationSpan(matched));
    case 'how much':
      return one(amountSpan(matched) ?? countSpan(matched));
    case 'where':
      return one(placeSpan(matched));
    case 'list':
    case 'compare':
      return one(enumerationSpan(matched) ?? clauseSpan(matched));
    case 'yes/no':
    case 'timeline':
    case 'chat':
      return [];
    default: {
      const special = specialSpans(matched, nearestDate);
      if (special.length > 0) return special;
      return one(namedThing(matched) ?? clauseSpan(matched) ?? { start: 0, end: sentence.sentence.text.length });
    }
  }
}

/** "Which strategy": the name in the sentence that is one; for a bare heading the name that holds its words. */
function namedThing(matched: Matched): TextSpan | null {
  const { question } = matched;
  if (question.sought >= 0) return nameAround(matched, question.sought);
  if (question.kind !== 'topic') return null;
  const heaviest = question.units.reduce(
    (best, unit, i) => (unit.weight > (question.units[best]?.weight ?? 0) ? i : best),
    0,
  );
  return nameAround(matched, heaviest);
}

/** The sentence's own date nearest to the words that the question asks about. */
export function nearestDate({ sentence, matches }: Matched): (TextSpan & { date: string }) | null {
  const centres = matches.filter((match) => match.own > 0.4).map((match) => sentence.terms[match.at]?.start ?? 0);
  let best: (TextSpan & { date: string }) | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const own of sentence.dates.own) {
    const distance = centres.reduce((sum, centre) => sum + Math.abs(centre - own.start), 0);
    if (distance < nearest) {
      nearest = distance;
      best = own;
    }
  }
  return best;
}
