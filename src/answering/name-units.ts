// Name units: the words of one person's name, met as one unit; a text that goes on with the last name says all of it.
import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { KnownPerson } from './people.ts';
import type { Unit } from './question.ts';

const english = languageOf('en');
/** As sure as this one word of the name means its bearer; nobody else in the articles is called so. */
const ONE_WORD = 0.95;
/** Letters, at least, of a name in which a slip is forgiven. */
const LEAST_SLIPPED = 5;

/** The units with those of each person's name joined, in the question's order. */
export function joinNames(units: readonly Unit[], people: readonly KnownPerson[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const owner = people.find((person) => belongs(unit, person));
    if (owner && last && belongs(last, owner)) joined[joined.length - 1] = join(last, unit, owner);
    else joined.push(owner ? join(unit, unit, owner) : unit);
  }
  return joined;
}

function belongs(unit: Unit, person: KnownPerson): boolean {
  // A slip of the keyboard leads to the name by what the unit is related to.
  const words =
    unit.stems.every((stem) => person.words.includes(stem)) ||
    unit.meaning.every((word) => person.words.includes(word));
  const [only, ...more] = unit.meaning;
  return (
    words ||
    (unit.stems.length === 1 && person.words.some((word) => (unit.related.single.get(word) ?? 0) >= 0.8)) ||
    (only !== undefined &&
      more.length === 0 &&
      only.length >= LEAST_SLIPPED &&
      person.words.some((word) => editDistance(only, word, 1) <= 1))
  );
}

function join(first: Unit, second: Unit, person: KnownPerson): Unit {
  const single = new Map([...first.related.single, ...second.related.single]);
  for (const word of person.words)
    for (const form of [word, stemOf(word, english)]) single.set(form, Math.max(single.get(form) ?? 0, ONE_WORD));
  const same = first === second;
  return {
    text: same ? first.text : `${first.text} ${second.text}`,
    start: Math.min(first.start, second.start),
    end: Math.max(first.end, second.end),
    stems: same ? first.stems : [...first.stems, ...second.stems],
    meaning: same ? first.meaning : [...first.meaning, ...second.meaning],
    related: { single, phrases: same ? first.related.phrases : [...first.related.phrases, ...second.related.phrases] },
    weight: same ? first.weight : first.weight + second.weight / 2,
    name: true,
  };
}
