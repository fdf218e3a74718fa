// Mismatch: what the question says that the sentence, though near it, does not say or says of somebody else.
import { languageOf } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import { lexicon } from '../languages/lexicon.ts';
import { tokenize } from '../text/words.ts';
import { literalFit, officesIn } from './bearers.ts';
import type { Question, Unit } from './question.ts';
import type { ReadSentence } from './reading.ts';

/** A country's part in a text: whose thing it is, or whereto it goes. */
type Part = { readonly country: number; readonly of: readonly string[] | 'towards' };

const english = languageOf('en');
/** As sure as this two words stand for the same thing. */
const SAME = 0.6;
/** Words between a country's adjective and the last noun that it may describe. */
const NOUN_DISTANCE = 3;

const TOWARDS: Readonly<Record<Question['language'], RegExp>> = {
  en: /\b(?:in|to|into|at|towards?)\s(?:the\s)?$/i,
  vi: /(?:^|\s)(?:ở|o|tại|tai|sang|đến|den|tới|toi|vào|vao)\s$/iu,
  fr: /(?:^|\s)(?:au|aux|en|à|a|vers|dans)\s(?:la\s|le\s|les\s)?$/iu,
};

/**
 * 1 when the question gives a thing to one country, or a way to it, and the sentence gives just that to another:
 * "Canadian officers who came to Vietnam" is not told by "Vietnam sent officers to Canada".
 */
export function swapped(question: Question, sentence: ReadSentence): number {
  const told = partsOf(sentence);
  return Number(
    question.units.some((unit, u) => {
      const country = countryOf(unit);
      if (country === undefined) return false;
      const towards = TOWARDS[question.language].test(question.text.slice(0, unit.start));
      if (towards)
        return contradicted(
          told.filter(({ of }) => of === 'towards'),
          country,
        );
      const noun = question.units[question.language === 'en' ? u + 1 : u - 1];
      const [first, last] = question.language === 'en' ? [unit, noun] : [noun, unit];
      const beside = first && last && /^(?:['’]s?)?\s$/.test(question.text.slice(first.end, last.start));
      if (!noun || !beside || countryOf(noun) !== undefined) return false;
      return contradicted(
        told.filter(({ of }) => of !== 'towards' && of.some((term) => (noun.related.single.get(term) ?? 0) >= SAME)),
        country,
      );
    }),
  );
}

/** Others have that part, and the country asked about has it nowhere in the sentence. */
function contradicted(parts: readonly Part[], country: number): boolean {
  return parts.length > 0 && parts.every((part) => part.country !== country);
}

function partsOf({ sentence, terms }: ReadSentence): Part[] {
  const { places } = lexicon();
  return terms.flatMap((term, i): Part[] => {
    const country = places.get(term.folded);
    if (country === undefined) return [];
    if (TOWARDS.en.test(sentence.text.slice(0, term.start))) return [{ country, of: 'towards' }];
    const nouns = terms
      .slice(i + 1, i + 1 + NOUN_DISTANCE)
      .filter((next) => next.position - term.position <= NOUN_DISTANCE && !places.has(next.folded));
    return nouns.length > 0 ? [{ country, of: nouns.map((noun) => noun.term) }] : [];
  });
}

function countryOf(unit: Unit): number | undefined {
  const { places } = lexicon();
  for (const word of unit.meaning) {
    const country = places.get(word);
    if (country !== undefined) return country;
  }
  return undefined;
}

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
    const before = officeRun(units.slice(0, at).reverse(), name, text);
    const after = officeRun(units.slice(last + 1), units[last] ?? name, text);
    for (const office of [before, after])
      if (office.some((unit) => officesIn(unit).length > 0)) worst = Math.max(worst, 1 - literalFit(person, office));
  }
  return worst;
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
    if (taken.length === 0 && officesIn(unit).length === 0 && countryOf(unit) === undefined) break;
    taken.push(unit);
  }
  return taken;
}

const ASKS_SPEECH =
  /\b(?:say|says|said|tell|tells|told|reply|replied|answer|answered|respond|responded|comment|remark|declare|declared|announce|announced|stress|stressed|pledge|pledged|promise|promised|dit|déclaré|répondu|affirmé|souligné|promis)\b|(?:^|\s)(?:nói|noi|trả lời|tra loi|phát biểu|phat bieu|tuyên bố|tuyen bo|nhấn mạnh|nhan manh|cam kết|cam ket)(?=\s|$)/iu;
const TELLS_SPEECH =
  /\b(?:say|says|said|saying|tell|told|telling|add|adds|added|adding|stress\w*|emphasi[sz]\w*|not(?:es|ed|ing)|affirm\w*|reaffirm\w*|pledg\w*|promis\w*|urg(?:es|ed|ing)|suggest\w*|propos\w*|thank\w*|prais\w*|laud\w*|commend\w*|appreciat\w*|express\w*|underscor\w*|underlin\w*|highlight\w*|stat(?:es|ed|ing)|announc\w*|declar\w*|explain\w*|hop(?:es|ed|ing)|welcom\w*|congratulat\w*|call(?:s|ed|ing)|agree\w*|invit\w*|ask\w*|recall\w*|reiterat\w*|opin\w*|remark\w*|comment\w*|repl\w*|answer\w*|warn\w*|vow\w*|want\w*|wish\w*|spoke|according to|held that|believ\w*|conced\w*|confirm\w*|admit\w*|insist\w*)\b/iu;

/** 1 when the question asks what somebody said and the sentence has none of those it names speak. */
export function unspoken({ text, people, bearers }: Question, { sentence, mentions, implied }: ReadSentence): number {
  const speakers = [...people, ...bearers];
  if (speakers.length === 0 || !ASKS_SPEECH.test(text)) return 0;
  const present = new Set([...mentions.map(({ person }) => person), ...implied]);
  return Number(!TELLS_SPEECH.test(sentence.text) || !speakers.some((person) => present.has(person)));
}

const ANOTHER_TIME =
  /\b(?:before|predecessors?|previous|previously|formerly|preceded|prior|successors?|succeed(?:ed|s)?|replac\w+|next|until|anymore|any longer|avant|précédent\w*|prédécesseur|successeur|prochaine?)\b|(?:^|\s)(?:trước|truoc|tiền nhiệm|tien nhiem|kế nhiệm|ke nhiem|tiếp theo|tiep theo)(?=\s|\?|$)/iu;
const TELLS_ANOTHER_TIME =
  /\b(?:before|predecessors?|previous|previously|former|formerly|preced\w+|prior|earlier|successors?|succeed\w*|replac\w+|next|until|forthcoming|upcoming|coming|pre-\w+|surpass\w*|since|ahead|future|after|follow\w*)\b/iu;

/** 1 when the question asks about what was before or comes after, and the sentence knows of one time only. */
export function anotherTime({ text }: Question, { sentence }: ReadSentence): number {
  return Number(ANOTHER_TIME.test(text) && !TELLS_ANOTHER_TIME.test(sentence.text));
}

const ASKS_NAME =
  /\bnames?\b(?! (?:the|all|some|three|two|every)\b)|\b(?:called|surname|prénom|s['’]appellent?|nommée?s?)\b|(?:^|\s)(?:tên|ten)(?=\s)/iu;

/** 1 when a name is asked for, and the sentence has no name but those in the question and of countries. */
export function unnamed({ text, units }: Question, { sentence }: ReadSentence): number {
  if (!ASKS_NAME.test(text)) return 0;
  const asked = new Set(units.flatMap((unit) => [...unit.stems, ...unit.meaning]));
  const { places } = lexicon();
  const fresh = tokenize(sentence.text).some(
    ({ text: word, folded }, i) =>
      i > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !asked.has(folded) && !places.has(folded) && !english.months.has(folded),
  );
  return Number(!fresh);
}
