// Bearers: the people whom a question means by their office and country ("vietnam's defence minister").
import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import { shortTitles, strongTitles } from '../languages/titles.ts';
import { countryOf } from './country-parts.ts';
import type { KnownPerson, People } from './people.ts';
import type { Question, Unit } from './question.ts';

const english = languageOf('en');
const TITLE_STEMS = new Set([...strongTitles].map((word) => stemOf(word, english)));

/** As sure as this a word of the question and one of a person's description must mean the same. */
const SURE = 0.7;
/** People that fit equally well, at most; more means that the description tells nobody apart. */
const MOST = 3;

const DEPUTY = words('deputy vice number assistant');
/** What a deputy fits of the office itself. */
const STAND_IN = 0.8;

function isDeputy(descriptors: ReadonlySet<string>): boolean {
  return ['deputi', 'vice'].some((stem) => descriptors.has(stem));
}

/** Share of the question's weight, 0…1, that a person's description says; 0 unless an office is among it. */
export function fitOf(person: KnownPerson, units: readonly Unit[]): number {
  let said = 0;
  let total = 0;
  let office = false;
  for (const unit of units) {
    total += unit.weight;
    let best = 0;
    const { single, phrases } = unit.related;
    for (const term of person.descriptors) {
      const sureness = single.get(term) ?? 0;
      if (sureness < SURE) continue;
      best = Math.max(best, sureness);
      if (TITLE_STEMS.has(term)) office = true;
    }
    for (const { terms, sureness } of phrases) {
      if (sureness < SURE || !terms.every((term) => person.descriptors.has(term))) continue;
      best = Math.max(best, sureness);
      if (terms.some((term) => TITLE_STEMS.has(term))) office = true;
    }
    said += unit.weight * best;
  }
  const standIn =
    isDeputy(person.descriptors) && !units.some(({ meaning }) => meaning.some((word) => DEPUTY.has(word)));
  return office && total > 0 ? (said / total) * (standIn ? STAND_IN : 1) : 0;
}

/** Share of the weight, 0…1, whose very words describe a person: "chief" is no "minister" here. */
export function literalFit(person: KnownPerson, units: readonly Unit[]): number {
  let said = 0;
  let total = 0;
  for (const { meaning, weight } of units) {
    total += weight;
    said += (weight * meaning.filter((word) => describes(word, person)).length) / Math.max(1, meaning.length);
  }
  return total > 0 ? said / total : 0;
}

function describes(word: string, { descriptors }: KnownPerson): boolean {
  return [word, shortTitles.get(word) ?? word].some((form) => descriptors.has(stemOf(form, english)));
}

// Titles that no name follows without another: "head of department X".
const FURTHER_TITLES = words('head deputy manager boss');

/** True when one of the unit's very words is a title. */
export function hasTitle({ meaning }: Unit): boolean {
  return meaning.some((word) => strongTitles.has(word) || FURTHER_TITLES.has(word));
}

/** Stems of the offices that a unit names. */
function officesIn({ related }: Unit): string[] {
  const inPhrases = related.phrases.flatMap(({ terms, sureness }) => (sureness >= SURE ? terms : []));
  return [...TITLE_STEMS].filter((term) => (related.single.get(term) ?? 0) >= SURE || inPhrases.includes(term));
}

/** People described by the question, best first; none when the best description is shared by many or says too little. */
export function bearersOf(units: readonly Unit[], people: People): KnownPerson[] {
  // Nobody is described without an office, and a question names few.
  const offices = units.flatMap(officesIn);
  const fits = people
    .describedBy(offices)
    .map((person) => ({ person, fit: fitOf(person, units) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const best = fits[0]?.fit ?? 0;
  const equal = fits.filter(({ fit }) => fit >= best - 0.02);
  return equal.length <= MOST ? equal.map(({ person }) => person) : [];
}

const WHO_IS =
  /\bwho(?:['’]?s|\s(?:is|was|are|were))\b|\bqui\s(?:est|était|sont)\b|(?:^|\s)(?:là|la)\sai\b|(?:^|\s)ai\s(?:là|la|đang|dang)\b/iu;

/** True when a question asks who holds an office and nothing else: "who is Peru's ambassador?" */
export function asksHolder({ kind, text, units }: Pick<Question, 'kind' | 'text' | 'units'>): boolean {
  return (
    kind === 'who' &&
    WHO_IS.test(text) &&
    units.some(hasTitle) &&
    units.every((unit) => hasTitle(unit) || countryOf(unit) !== undefined)
  );
}

/** Asked who holds an office, with nothing else in the question: how little it is anybody's in the articles, 0…1. */
export function vacancyOf(question: Pick<Question, 'kind' | 'text' | 'units'>, people: People): number {
  if (!asksHolder(question)) return 0;
  const offices = question.units.filter(hasTitle);
  const holders = people.describedBy(offices.flatMap(({ meaning }) => meaning.map((word) => stemOf(word, english))));
  return 1 - Math.max(0, ...holders.map((person) => literalFit(person, question.units)));
}
