// Grammar of English sentences as far as a direct answer needs it: which words open and close a phrase, by closed classes.
import { speechVerbs } from '../languages/titles.ts';
import type { Token } from '../text/words.ts';

const list = (words: string) => new Set(words.trim().split(/\s+/));

const PREPOSITIONS = list(`in on at by for with from to into through during after before between among under over
  against about via within without toward towards regarding since until across along around outside near off despite amid
  aboard upon per as than like throughout beyond behind`);
const CLAUSE_OPENERS = list('that which who whom whose where while when because although though if so but');
export const MODALS = list('will would can could may might must shall should to');
const AUXILIARIES = list('is are was were be been being has have had do does did');
export const PRONOUNS = list('he she it they we i you who which that this these those');
/** Forms that no ending tells to be verbs. */
const IRREGULAR =
  list(`met held made took gave went came sent brought built kept led paid put ran rose saw sold spoke spent
  stood struck won wrote began became found got grew laid drew fell felt flew set told said thought bought sought caught
  taught knew showed undertook lay sat sank drove cut lost swore`);
/** Present forms without an ending that follow a plural subject. */
const PLURAL_FORMS = list(
  'continue include remain expect want hope plan aim seek agree wish cover need serve stay sell buy',
);
const DETERMINERS = list('the a an its their his her our this these those some any each every no both all');

/** True for a word by which a main verb or its auxiliary stands, as nearly as its form and neighbours tell. */
export function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word') return false;
  const { folded, text } = token;
  if (AUXILIARIES.has(folded)) return true;
  if (PREPOSITIONS.has(folded) || DETERMINERS.has(folded) || CLAUSE_OPENERS.has(folded)) return false;
  if (i > 0 && /^\p{Lu}/u.test(text)) return false;
  if (MODALS.has(folded)) return folded !== 'to';
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before && (DETERMINERS.has(before.folded) || before.folded === 'to')) return false;
  if (IRREGULAR.has(folded) || speechVerbs.has(folded) || PLURAL_FORMS.has(folded)) return true;
  if (before && MODALS.has(before.folded)) return true;
  if (before && /^(?:he|she|it|they|which|who|there)$/.test(before.folded))
    return !PREPOSITIONS.has(folded) && !DETERMINERS.has(folded);
  if (/ed$/.test(folded)) return !before || !PREPOSITIONS.has(before.folded);
  // "Peru also buys", "Peru buys": an ending in s after an adverb, a name or a singular noun, before an object.
  if (!/[^us]s$/.test(folded) || !before || !after || after.start - token.end > 1) return false;
  if (PREPOSITIONS.has(before.folded) || before.kind !== 'word') return false;
  if (before.folded === 'and') {
    // "…, and buys palm oil", "and aims to": a second verb; without a comma or "to" rather a second noun.
    const comma = before.start - (tokens[i - 2]?.end ?? 0) > 1;
    return after.folded === 'to' || (comma && !PREPOSITIONS.has(after.folded) && !/^(?:of|and)$/.test(after.folded));
  }
  if (/.{3}ly$|^(?:also|always|now|still|never)$/.test(before.folded)) return true;
  if (after.folded === 'to') return true;
  if (/^\p{Lu}/u.test(before.text) && !/['’]s?$/.test(before.text) && !/^(?:of|and)$/.test(after.folded)) {
    // At the beginning every word has a capital: "Small traders complained" is no "Peru sells nets".
    const begins = i === 1 && (opensClause(after) || isParticiple(after) || isVerb(tokens, i + 1));
    return !begins && !PREPOSITIONS.has(after.folded);
  }
  const object = DETERMINERS.has(after.folded) || after.folded === 'on' || /^\p{Lu}/u.test(after.text);
  return object && !/s$/.test(before.folded) && !isVerb(tokens, i - 1);
}

/** True for a participle in -ing that goes on with a verb's work rather than naming a thing. */
export function isParticiple({ folded }: Token): boolean {
  return (
    /.{2}ing$/.test(folded) &&
    !/^(?:meeting|training|building|thing|morning|evening|spring|during|peacekeeping|regarding|according|concerning|including|following)$/.test(
      folded,
    )
  );
}

/** True for the little word that opens a clause within the sentence. */
export function opensClause({ folded }: Token): boolean {
  return CLAUSE_OPENERS.has(folded);
}

export function isDeterminer({ folded }: Token): boolean {
  return DETERMINERS.has(folded);
}

export function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && PREPOSITIONS.has(token.folded);
}

export function isAdverb({ folded }: Token): boolean {
  return /.{3}ly$|^(?:also|not|never|always|now|still|only|already|mainly|further|ahead)$/.test(folded);
}
