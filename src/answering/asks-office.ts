// Asks office: whether a question about a person wants to know who they are rather than what they did.
import type { Question } from './question.ts';

/** Words by which a question asks for somebody's office rather than a name, over its folded text. */
const OFFICE_WORDS =
  /\b(title|position|post|job|role|rank|grade|office|function|capacity|chuc vu|chuc danh|cap bac|quan ham|vai tro|chuc gi|fonction|poste|titre|grade|rang)\b/i;

/** True when the question names somebody and asks for their office, or says nothing but the name. */
export function asksOffice(question: Pick<Question, 'text' | 'people' | 'units'>): boolean {
  if (question.people.length === 0) return false;
  return OFFICE_WORDS.test(question.text.normalize('NFD').replace(/\p{M}/gu, '')) || isAboutPersonAlone(question);
}

/** True when a person's name is all that the question holds. */
function isAboutPersonAlone({ people, units }: Pick<Question, 'people' | 'units'>): boolean {
  const inNames = new Set(people.flatMap((person) => person.words));
  const rest = units.filter(
    (unit) => !unit.meaning.every((word) => inNames.has(word)) && !unit.stems.every((stem) => inNames.has(stem)),
  );
  return people.length === 1 && rest.length === 0;
}
