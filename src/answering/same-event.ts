// Same event: whether two sentences tell of one event, by their days, their people and their rarer words.
import type { PartialDate } from '../knowledge/article.ts';
import { overlaps, rangeOf } from '../text/partial-date.ts';
import type { Corpus } from './corpus.ts';
import type { DateInText } from './event-date.ts';
import type { KnownPerson } from './people.ts';
import type { ReadArticle } from './reading.ts';

export type ToldEvent = {
  /** Day, month, year, or "start/end". */
  readonly date: PartialDate;
  /** Where the sentence says it; null where the day is that of the article's own event. */
  readonly day: DateInText | null;
  readonly read: ReadArticle;
  /** Index of the sentence in the article. */
  readonly index: number;
  /** True for the sentence that tells what the whole article reports. */
  readonly lead: boolean;
  /** How well the sentence tells the event. */
  readonly worth: number;
};

/** Share of the shorter telling's words, by rarity, that the other must hold. */
const ENOUGH = 0.5;
/** Words of a sentence this near to its date, in characters, tell of the event; the rest may be about other things. */
const BEFORE = 80;
const AFTER = 40;

/** True when both tell of one event. */
export function sameEvent(a: ToldEvent, b: ToldEvent, corpus: Corpus): boolean {
  if (!overlaps(b.date, rangeOf(a.date))) return false;
  const [ours, theirs] = [peopleIn(a), peopleIn(b)];
  const together = ours.filter((person) => theirs.includes(person)).length;
  // Two meetings of one day share a guest, not the whole company.
  if (together < Math.min(ours.length, theirs.length)) return false;
  const [short, long] = [termsOf(a), termsOf(b)].sort((x, y) => x.size - y.size);
  if (!short || !long || short.size === 0) return false;
  let shared = 0;
  let all = 0;
  for (const term of short) {
    const rarity = corpus.rarity(term);
    all += rarity;
    if (long.has(term)) shared += rarity;
  }
  return all > 0 && shared / all >= ENOUGH;
}

function peopleIn({ read, index }: ToldEvent): KnownPerson[] {
  return [...new Set(read.sentences[index]?.mentions.map((mention) => mention.person) ?? [])];
}

/** The words that tell of the event: those around its date, and the title's where the whole article reports it. */
function termsOf({ read, index, day, lead }: ToldEvent): Set<string> {
  const sentence = read.sentences[index];
  const dates = sentence?.dates.own ?? [];
  const near = (sentence?.terms ?? []).filter(({ start, end }) => {
    if (dates.some((date) => start < date.end && end > date.start)) return false;
    return lead || day === null || (start > day.start - BEFORE && start < day.end + AFTER);
  });
  return new Set([...near.map(({ term }) => term), ...(lead ? read.titleTerms : [])]);
}
