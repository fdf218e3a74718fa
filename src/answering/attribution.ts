// Attribution: whether an office that a question gives to somebody is theirs.
import { words } from '../languages/language.ts';
import { hasTitle, literalFit } from './bearers.ts';
import { countryOf } from './country-parts.ts';
import type { Question, Unit } from './question.ts';

const BECOMING = words(`
  become became becoming appointed named elected serve serves served serving acting act work works worked nommé nommée nomme
  nommee devenu devenue élu élue elu elue trở thành làm giữ chức bổ nhiệm tro thanh lam giu chuc bo nhiem`);
const JOINING =
  /^(?:['’]s)?\s(?:(?:of|the|for|de|du|des|la|của|was|is|as|be|been|being|to|an?|est|était|là)\s|[A-Z]\.\s)*$/iu;
const ADDRESS = words('mr mrs ms miss sir madam dame dr monsieur madame');

/**
 * How little an office that the question gives to a person it names is theirs, 0…1: "Minister X", "X became minister".
 * 0 where it gives none.
 */
export function misattributed({ people, units, text }: Question): number {
  let worst = 0;
  for (const person of people) {
    const own = (unit: Unit) => unit.meaning.every((word) => person.words.includes(word));
    const at = units.findIndex(own);
    const last = units.findLastIndex(own);
    const name = units[at];
    if (!name) continue;
    const others = people.flatMap(({ words }) => words);
    const nobody = (unit: Unit) => !unit.meaning.some((word) => others.includes(word));
    const before = officeRun(until(units.slice(0, at).reverse(), nobody), name, text);
    const after = officeRun(until(units.slice(last + 1), nobody), units[last] ?? name, text);
    for (const office of [before, after])
      if (office.some(hasTitle)) worst = Math.max(worst, 1 - literalFit(person, office));
  }
  return worst;
}

function until(units: readonly Unit[], test: (unit: Unit) => boolean): readonly Unit[] {
  const end = units.findIndex((unit) => !test(unit));
  return end < 0 ? units : units.slice(0, end);
}

/** Units from a name on, away from it, that may be its office: joined by small words, verbs of becoming left out. */
function officeRun(units: readonly Unit[], name: Unit, text: string): Unit[] {
  const taken: Unit[] = [];
  let nearest = name;
  for (const unit of units) {
    const [first, second] = unit.start < nearest.start ? [unit, nearest] : [nearest, unit];
    if (!JOINING.test(text.slice(first.end, second.start))) break;
    nearest = unit;
    if (unit.meaning.every((word) => BECOMING.has(word) || ADDRESS.has(word))) continue;
    if (taken.length === 0 && !hasTitle(unit) && countryOf(unit) === undefined) break;
    taken.push(unit);
  }
  return taken;
}
