// Doubts: what speaks for and against the best sentence's being an answer at all, each a number near 0…1.
import { stemOf } from '../languages/analysis.ts';
import { languageOf } from '../languages/index.ts';
import { words } from '../languages/language.ts';
import { misattributed } from './attribution.ts';
import { countryOf, swapped } from './country-parts.ts';
import type { Features } from './features.ts';
import { sureness } from './matching.ts';
import { unmeasured, unnumbered } from './measures.ts';
import { anotherTime, unnamed, unspoken } from './mismatch.ts';
import type { Question, Unit } from './question.ts';
import type { Ranked } from './rank.ts';

export const DOUBTS = [
  'bias',
  'soft', // share of the question that the sentence says
  'said', // the same with what a curator says it says
  'line', // share that one rewording says alone
  'inContext', // share that the sentence and the head of its article say together
  'unsaid', // the most telling unit that none of these says
  'margin', // how far the best sentence of another article is behind, tenths
  'strong', // the same by the words themselves and their synonyms
  'whole', // share that the article says
  'meaning', // cosine of the summed word vectors
  'score', // of the ranking, tenths
  'anchor', // the most telling unit that the sentence says, names of countries and capitals apart
  'missing', // the most telling unit that the article lacks
  'unknown', // share of the question that no article has a sure word for
  'offTopic', // the same where nearly all is unknown
  'nameless', // a name in the question that the article lacks
  'ordinal', // the ordinal asked about is the sentence's (1), or another is (−1)
  'unordered', // an ordinal in the question that the article does not have
  'dated', // nothing but a time was asked about, and the sentence tells of it
  'countless', // a number or ordinal in the question that neither sentence nor date has
  'stranger', // share of the people named in the question whom the article lacks
  'outOfRange', // told outside the time asked about
  'undated', // asked when: no date is there
  'unpeopled', // asked who: nobody is there
  'uncounted', // asked how many, how long, how much: no such number is there
  'unplaced', // asked where: no place is there
  'unsought', // asked "which X": nothing like X is there
  'why', // asked for a reason: reports seldom give one, wrong premises often ask
  'adverse', // the question tells of a refusal or failure that the sentence does not tell of
  'core', // share of the question, countries apart, that the sentence or its rewordings say
  'blank', // share of its words, countries apart, each counting the same, that neither sentence nor rewordings say
  'swapped', // what is asked of one country is told of another
  'misattributed', // an office that the question gives to a person is not theirs
  'vacancy', // nobody in the articles holds the office asked for
  'unspoken', // asked what somebody said, who does not speak in the sentence
  'anotherTime', // asked of before or after, of which the sentence does not tell
  'unnamed', // asked for a name: no name is there
  'unmeasured', // wanted in years, minutes, dollars, per cent …, of which there are none
  'outdated', // a number wanted of one time is told of another
  'unnumbered', // the thing is there, but not how many
  'unheard', // the kind of thing asked for is a telling word and not there
] as const;

export type Doubts = Record<(typeof DOUBTS)[number], number>;

const english = languageOf('en');
const stems = (list: string) => new Set([...words(list)].map((word) => stemOf(word, english)));

// A question that presupposes one of these is answered by a sentence that tells of it, and by no other.
const ADVERSE = stems(`
  refuse reject oppose decline cancel postpone withdraw quit resign fail ban expel arrest sanction criticise condemn accuse
  blame dismiss fire sue deny break abandon scrap halt suspend block veto boycott protest slump drop fall lose collapse
  ruin defeat kill die attack invade threaten complain regret apologise delay miss skip snub cheat lie`);
const ORDINALS = new Set([...english.ordinals.keys()].map((word) => stemOf(word, english)));
/** Kinds of question that want a number. */
export const COUNTS: ReadonlySet<string> = new Set(['how many', 'how much', 'how long']);
/** From this share on a question is more likely about something else altogether. */
const MOSTLY = 0.6;
/** Weight, at least, of a word that no article has. */
const LEAST_STRANGE = 0.6;
/** Sentences looked at for the kind of thing that was asked for. */
const LOOKED_AT = 2;
/** As sure as this a word of the question stands in the article. */
const THERE = 0.59;

/** What is known of an answer before it is given; each near 0…1. */
export function doubts(question: Question, ranked: readonly Ranked[]): Doubts {
  const top = ranked[0];
  const features = top?.features;
  const { units, kind } = question;
  const anywhere = (u: number) => Math.max(top?.anywhere[u] ?? 0, top?.gloss?.units[u] ?? 0);
  const own = (u: number) => Math.max(sureness(top?.matches[u]), top?.gloss?.units[u] ?? 0);
  const context = (u: number) => Math.max(own(u), top?.context[u] ?? 0);
  const total = units.reduce((sum, unit) => sum + unit.weight, 0) || 1;
  const rival = ranked.find((entry) => entry.article !== top?.article);
  const worst = (test: (unit: Unit, u: number) => boolean) =>
    Math.max(0, ...units.map((unit, u) => (test(unit, u) ? Math.min(1, unit.weight) : 0)));
  const has = (unit: Unit, set: ReadonlySet<string>) => unit.meaning.some((word) => set.has(stemOf(word, english)));
  // A common word that no article has tells as much as a rare one: "weather", "won".
  const strange = units.reduce(
    (sum, unit) => sum + (bestOf(unit) < THERE ? Math.max(unit.weight, LEAST_STRANGE) : 0),
    0,
  );
  const unknown =
    strange / (strange + units.reduce((sum, unit) => sum + (bestOf(unit) < THERE ? 0 : unit.weight), 0) || 1);
  // The kind of thing asked for may stand in a runner-up that tells the same story.
  const provided = Math.max(
    0,
    ...ranked
      .slice(0, LOOKED_AT)
      .map((entry) => entry.features)
      .map(provision),
  );
  return {
    bias: 1,
    soft: features?.soft ?? 0,
    said: units.reduce((sum, unit, u) => sum + unit.weight * own(u), 0) / total,
    line: features?.glossLine ?? 0,
    inContext: features?.inContext ?? 0,
    unsaid: Math.max(0, ...units.map((unit, u) => unit.weight * (1 - context(u)))),
    margin: ((top?.score ?? 0) - (rival?.score ?? 0)) / 10,
    strong: features?.strong ?? 0,
    whole: features?.whole ?? 0,
    meaning: features?.meaning ?? 0,
    score: (top?.score ?? 0) / 10,
    anchor: worst((unit, u) => own(u) >= THERE && !isPlace(unit)),
    missing: features?.missing ?? 1,
    unknown,
    offTopic: Math.max(0, unknown - MOSTLY) / (1 - MOSTLY),
    nameless: worst((unit, u) => isName(unit) && anywhere(u) < THERE),
    ordinal: features?.ordinal ?? 0,
    unordered: Number(
      question.ordinals.length > 0 &&
        !ranked.some((entry) => entry.article === top?.article && entry.features.ordinal === 1),
    ),
    dated: units.length === 0 && features?.range === 1 ? 1 : 0,
    countless: worst((unit, u) => isNumber(unit) && own(u) < THERE),
    stranger: features?.namesMissing ?? 0,
    outOfRange: features?.outOfRange ?? 0,
    undated: kind === 'when' ? 1 - provided : 0,
    unpeopled: kind === 'who' ? 1 - provided : 0,
    uncounted: COUNTS.has(kind) ? 1 - provided : 0,
    unplaced: kind === 'where' ? 1 - (features?.place ?? 0) : 0,
    unsought: question.sought >= 0 ? 1 - own(question.sought) : 0,
    why: kind === 'why' ? 1 - (features?.reason ?? 0) * 0.5 : 0,
    adverse: worst((unit, u) => has(unit, ADVERSE) && own(u) < THERE),
    core: coreSaid(units, own),
    blank: blankShare(units, own),
    swapped: top ? swapped(question, top.read) : 0,
    misattributed: misattributed(question),
    vacancy: question.vacancy,
    unspoken: top ? unspoken(question, top.read) : 0,
    anotherTime: top ? anotherTime(question, top.read) : 0,
    unnamed: top ? unnamed(question, top.read) : 0,
    unmeasured: top && COUNTS.has(kind) ? unmeasured(question, top.read) : 0,
    outdated: COUNTS.has(kind) ? (features?.outOfRange ?? 0) : 0,
    unnumbered: top ? unnumbered(question, top.read, top.matches) : 0,
    unheard: question.sought >= 0 ? (units[question.sought]?.weight ?? 0) * (1 - own(question.sought)) : 0,
  };
}

/** Countries are the stage of every story here; what is asked of them is the rest, each word at least so telling. */
function coreSaid(units: readonly Unit[], own: (u: number) => number): number {
  let said = 0;
  let total = 0;
  for (const [u, unit] of units.entries()) {
    if (isPlace(unit)) continue;
    const weight = Math.max(unit.weight, LEAST_STRANGE);
    said += weight * own(u);
    total += weight;
  }
  return total > 0 ? said / total : 1;
}

/** A frequent word weighs little in a ranking; that an article lacks it is as strange as of a rare one: "moon", "weather". */
function blankShare(units: readonly Unit[], own: (u: number) => number): number {
  const content = units.flatMap((unit, u) => (isPlace(unit) ? [] : [own(u)]));
  return content.filter((sure) => sure < THERE).length / Math.max(1, content.length);
}

/** The surest word or phrase that the corpus has for a unit. */
function bestOf({ related }: Unit): number {
  return Math.max(0, ...related.single.values(), ...related.phrases.map((phrase) => phrase.sureness));
}

function provision({ date, person, office, number, duration, amount, place }: Features): number {
  return Math.max(date, person, office, number, duration, amount, place);
}

/** A country, capital or people; or a word with a capital inside the sentence. */
function isName(unit: Unit): boolean {
  return (unit.name && /\p{L}/u.test(unit.text)) || isPlace(unit);
}

function isPlace(unit: Unit): boolean {
  return countryOf(unit) !== undefined;
}

function isNumber(unit: Unit): boolean {
  return /^\d/.test(unit.text) || unit.stems.some((stem) => ORDINALS.has(stem));
}
