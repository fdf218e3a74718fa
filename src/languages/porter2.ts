// Porter2: the Snowball project's stemmer for English, by Martin Porter (snowballstem.org/algorithms/english). A start
// stems some thousand words, and the package that knows thirty languages takes a tenth of a millisecond for each.

const VOWEL = 'aeiouy';
/** After one of these a short syllable does not end; "Y" is a y that is a consonant. */
const LONG_ENDING = 'aeiouywxY';
const DOUBLES = new Set(['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt']);
const BEFORE_LI = 'cdeghkmnrt';
const PREFIX = /^(?:gener|commun|arsen)/;

const pairsOf = (list: string) => list.split(/\s+/).map((pair) => pair.split('=') as [string, string]);
const EXCEPTIONS = new Map(
  pairsOf(`skis=ski skies=sky dying=die lying=lie tying=tie idly=idl gently=gentl ugly=ugli early=earli only=onli
    singly=singl sky=sky news=news howe=howe atlas=atlas cosmos=cosmos bias=bias andes=andes`),
);
const KEPT = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));

// Longest first: the longest ending that fits decides, even where it then changes nothing.
type Endings = readonly (readonly [ending: string, replacement: string])[];
const byLength = (list: string): Endings => pairsOf(list).sort((a, b) => b[0].length - a[0].length);
const STEP_2 = byLength(
  `tional=tion enci=ence anci=ance abli=able entli=ent izer=ize ization=ize ational=ate ation=ate ator=ate alism=al
   aliti=al alli=al fulness=ful ousli=ous ousness=ous iveness=ive iviti=ive biliti=ble bli=ble ogi=og fulli=ful
   lessli=less li=`,
);
const STEP_3 = byLength('tional=tion ational=ate alize=al icate=ic iciti=ic ical=ic ful= ness= ative=');
const STEP_4 = byLength(
  'al= ance= ence= er= ic= able= ible= ant= ement= ment= ent= ism= ate= iti= ous= ive= ize= ion=',
);

const isVowel = (word: string, at: number) => at >= 0 && VOWEL.includes(word.charAt(at));

/** The stem of a word in small letters. */
export function porter2(folded: string): string {
  const exception = EXCEPTIONS.get(folded);
  if (exception !== undefined) return exception;
  if (folded.length < 3) return folded;
  let word = folded.includes('y') ? withConsonantY(folded) : folded;
  const r1 = PREFIX.exec(word)?.[0].length ?? regionAfter(word, 0);
  const r2 = regionAfter(word, r1);
  word = withoutPlural(word);
  if (!KEPT.has(word)) {
    word = withoutPast(word, r1);
    if (/[yY]$/.test(word) && word.length > 2 && !isVowel(word, word.length - 2)) word = `${word.slice(0, -1)}i`;
    word = withoutEnding(word, STEP_2, r1, r2);
    word = withoutEnding(word, STEP_3, r1, r2);
    word = withoutEnding(word, STEP_4, r2, r2);
    word = withoutLast(word, r1, r2);
  }
  return word.replaceAll('Y', 'y');
}

/** A y at the beginning or after a vowel written as "Y". */
function withConsonantY(word: string): string {
  let marked = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    marked += letter === 'y' && (i === 0 || isVowel(marked, i - 1)) ? 'Y' : letter;
  }
  return marked;
}

/** Where the part begins that follows the first consonant after a vowel; the end where there is none. */
function regionAfter(word: string, from: number): number {
  for (let i = from; i + 1 < word.length; i++) if (isVowel(word, i) && !isVowel(word, i + 1)) return i + 2;
  return word.length;
}

function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowel(word, i)) return true;
  return false;
}

/** True when the word up to `end` ends in a short syllable: "hop", "at". */
function endsShort(word: string, end: number): boolean {
  const last = end - 1;
  if (last < 1 || !isVowel(word, last - 1)) return false;
  if (last === 1) return !isVowel(word, last);
  return !LONG_ENDING.includes(word.charAt(last)) && !isVowel(word, last - 2);
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies') || word.endsWith('ied')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith('s') || word.endsWith('us') || word.endsWith('ss')) return word;
  return hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
}

function withoutPast(word: string, r1: number): string {
  const ending = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (ending.startsWith('ee')) return stem.length >= r1 ? `${stem}ee` : word;
  if (!hasVowel(stem, stem.length)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLES.has(stem.slice(-2))) return stem.slice(0, -1);
  return r1 === stem.length && endsShort(stem, stem.length) ? `${stem}e` : stem;
}

/** The word with the longest of the endings exchanged, where it lies behind `from`. */
function withoutEnding(word: string, endings: Endings, from: number, r2: number): string {
  for (const [ending, replacement] of endings) {
    if (!word.endsWith(ending)) continue;
    const at = word.length - ending.length;
    const before = word.charAt(at - 1);
    const fits =
      at >= from &&
      (ending !== 'ogi' || before === 'l') &&
      (ending !== 'li' || (before !== '' && BEFORE_LI.includes(before))) &&
      (ending !== 'ative' || at >= r2) &&
      (ending !== 'ion' || before === 's' || before === 't');
    return fits ? word.slice(0, at) + replacement : word;
  }
  return word;
}

function withoutLast(word: string, r1: number, r2: number): string {
  const at = word.length - 1;
  if (word.endsWith('e')) return at >= r2 || (at >= r1 && !endsShort(word, at)) ? word.slice(0, at) : word;
  return word.endsWith('ll') && at >= r2 ? word.slice(0, at) : word;
}
