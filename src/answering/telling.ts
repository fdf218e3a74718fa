// Telling: which sentence tells of something done, and which one says best what its article reports.
import { publication } from '../knowledge/article.ts';
import { overlaps, rangeOf } from '../text/partial-date.ts';
import type { DateInText } from './event-date.ts';
import type { ReadArticle, ReadSentence } from './reading.ts';

// What news reports as done, in the forms in which it does; "the signed documents" are none.
const DEED =
  /(?<!\b(?:the|these|those|an?|its|their|of|with) )\b(?:signed|inked|met|visited|held|(?:co-?)?hosted|(?:co-?)?chair(?:ed|ing)|attended|open(?:s|ed)|clos(?:es|ed)|launched|reached|arrived|received|delivered|inaugurated|elected|appointed|founded|established|joined|ratified|approved|adopted|concluded|completed|awarded|sent|sailed|beg[au]n|begins|started|ended|took place|takes place|called on|travell?ed|flew|won|bought|sold|built|gave|donated|announced|unveiled|set up|handed over|went into|had (?:\p{L}+ )?(?:talks|meetings?))\b/iu;
const PAST = /\b(\p{Ll}{2,}ed|was|were|had|grew|fell|rose|lost|led|made|left|came|went|paid|spent|brought|became)\b/gu;
// In "-ed" by spelling only, or words about words: what somebody stressed is no event of the day it mentions.
const NO_DEED = new Set(
  `need indeed speed breed shared related united advanced said stressed noted added emphasised emphasized
   underlined underscored highlighted affirmed reaffirmed reiterated hoped expected aimed scheduled planned valued
   expressed suggested proposed based interested limited so-called`.split(/\s+/),
);
const COMING = /\b(?:will|would|is to|are to|is due|are due|scheduled to|plans? to)\b/i;

/** True for a sentence that tells of something done, or firmly coming. Other languages than English: by its date alone. */
export function tellsDeed({ sentence }: ReadSentence): boolean {
  if (sentence.passage.article.language !== 'en') return true;
  if (DEED.test(sentence.text) || COMING.test(sentence.text)) return true;
  return [...sentence.text.matchAll(PAST)].some(([word]) => !NO_DEED.has(word));
}

// Before a date: it bounds a state ("since 2020", "by 2030"), or names a paper ("the memorandum of 2019").
const BOUND =
  /\b(?:since|until|till|by|before|prior to)(?: the)?(?: (?:start|beginning|middle|end)(?: of)?)?(?: (?:early|late|mid))?[ -]?$|\bsince (?:the|its|their|his|her) [^,;.]{1,60} (?:in|on|of) $/i;
const NAMED =
  /\p{Ll}(?<!half|quarter|end|start|beginning|middle|spring|summer|autumn|fall|winter|months?|weeks?|part|course) of $/u;

// Before a date: a figure of another time is held against that of today ("up from 1.45 million in 2023").
const COMPARED = /\b(?:(?:up|down)(?: [\d.,]+ ?(?:%|percent|per cent))? from|compared (?:with|to)|than)\b[^,;]{0,40}$/i;

/** The sentence's own date on which something happened, or null: not one that bounds a state, compares or names a paper. */
export function ownDay({ sentence, dates }: ReadSentence): DateInText | null {
  return (
    dates.own.find(({ date, start }) => {
      const before = sentence.text.slice(0, start);
      // The date's words may begin with the preposition itself.
      const bound = BOUND.test(before) || /^(?:since|until|till|by|before)\b/i.test(sentence.text.slice(start));
      return !bound && !COMPARED.test(before) && !(date.length === 4 && NAMED.test(before));
    }) ?? null
  );
}

/** Day of what the sentence tells: its own, else that of the article's event; null where its own only bound something. */
export function dayTold(read: ReadSentence): string | null {
  return ownDay(read)?.date ?? (read.dates.own.length === 0 ? read.dates.event : null);
}

/**
 * How much a sentence tells of its article, about 0…6: people, a date of its own, a deed, words of the title, and
 * its place, as news puts first what matters most.
 */
export function telling(read: ReadArticle, index: number): number {
  const sentence = read.sentences[index];
  if (!sentence) return 0;
  const people = new Set(sentence.mentions.map((mention) => mention.person)).size;
  const inTitle = [...read.titleTerms].filter((term) => sentence.places.has(term)).length;
  return (
    Math.min(2, people) * 0.6 +
    Number(ownDay(sentence) !== null) +
    Number(DEED.test(sentence.sentence.text)) * 1.5 +
    (inTitle / Math.max(1, read.titleTerms.size)) * 1.5 +
    1 / (1 + index)
  );
}

/** Index of the most telling sentence that `allowed` lets through, the first of equals; −1 when it lets none. */
export function mostTelling(read: ReadArticle, allowed: (index: number) => boolean = () => true): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < read.sentences.length; i++) {
    const value = allowed(i) ? telling(read, i) : Number.NEGATIVE_INFINITY;
    if (value > most) {
      most = value;
      best = i;
    }
  }
  return best;
}

/** The most telling sentence about the article's own event, one that dates it before others; −1 when its day is unknown. */
export function leadOf(read: ReadArticle): number {
  const undated = read.sentences.find(({ dates }) => dates.own.length === 0);
  const whole = undated ? undated.dates.event : publication(read.article).date;
  const days = read.sentences.map(ownDay);
  // A sentence with another day of its own tells of background, however well it tells.
  const dated = mostTelling(read, (i) => {
    const date = days[i]?.date;
    return date !== undefined && (whole === null || overlaps(date, rangeOf(whole)));
  });
  if (dated >= 0 || whole === null) return dated;
  return mostTelling(read, (i) => days[i] === null && read.sentences[i]?.dates.event === whole);
}
