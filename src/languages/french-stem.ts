// French stems: the Snowball project's stemmer (snowballstem.org/algorithms/french) for folded words, which have lost
// their accents; what it does about accents is left out. Endings are numbered as it groups them.

const VOWEL = 'aeiouy';
/** After one of these a final s stays. */
const KEEPS_S = 'aious';
const PREFIX = /^(?:par|col|tap)/;
const DOUBLED = /(?:enn|onn|ett|e(?:i)?ll)$/;

type Endings = ReadonlyMap<string, string>;

/** Ending → its group, of lines "group: endings". */
function endings(lines: string): Endings {
  const all = lines.split('\n').flatMap((line) => {
    const [group = '', list = ''] = line.trim().split(': ');
    return list.split(' ').map((ending): [string, string] => [ending, group]);
  });
  return new Map(all);
}

// "U", "I" and "Y" are letters that are no vowels where they stand.
const NOUNS = endings(`delete: iqUe iqUes ance ances able ables isme ismes iste istes eux
  ateur: atrice atrices ation ations ateur ateurs
  log: logie logies
  u: usion usions ution utions
  ent: ence ences
  ement: ement ements
  if: if ifs ive ives
  eau: eaux
  al: aux
  euse: euse euses
  issement: issement issements
  ant: amment
  emment: emment
  ment: ment ments`);
const VERBS_IN_I = endings(
  `delete: ira ie isse issante i irai ir iras ies isses issantes is irais issais irions issions irons issons issants it
  delete: irait issait issant iraIent issaIent irent issent iront iriez issiez irez issez`,
);
const VERBS = endings(`ions: ions
  delete: era erai er eras erais erions erons erait eraIent eront ez iez eriez erez
  a: a asse ante ai as asses antes ais assions ants ait ant aIent assent assiez`);
const REST = endings(`delete: e
  ion: ion
  i: Ier ier`);
const LONGEST = 9;

/** A word with its parts: where the stem may be cut from on. */
type Parts = { word: string; readonly rv: number; readonly r1: number; readonly r2: number };

const isVowel = (word: string, at: number) => at >= 0 && at < word.length && VOWEL.includes(word.charAt(at));

/** The stem of a folded French word. */
export function frenchStem(folded: string): string {
  const word = withConsonants(folded);
  const r1 = regionAfter(word, 0);
  const parts: Parts = { word, rv: verbRegion(word), r1, r2: regionAfter(word, r1) };
  if (cutNoun(parts) || cutVerbInI(parts) || cutVerb(parts)) {
    if (parts.word.endsWith('Y')) parts.word = `${parts.word.slice(0, -1)}i`;
  } else cutRest(parts);
  const stem = DOUBLED.test(parts.word) ? parts.word.slice(0, -1) : parts.word;
  return /[UIY]/.test(stem) ? stem.toLowerCase() : stem;
}

/** "u" and "i" between vowels, "y" beside one and "u" after "q" as capitals: they are no vowels there. */
function withConsonants(folded: string): string {
  if (!/[uiy]/.test(folded)) return folded;
  const letters = folded.split('');
  const vowel = (at: number) => VOWEL.includes(letters[at] ?? '-');
  for (let i = 0; i < letters.length; i++) {
    const [here, next] = [letters[i] as string, letters[i + 1]];
    if (vowel(i) && ((next === 'u' && vowel(i + 2)) || (next === 'i' && vowel(i + 2)) || next === 'y'))
      letters[i + 1] = next.toUpperCase();
    if (here === 'y' && vowel(i + 1)) letters[i] = 'Y';
    else if (here === 'q' && next === 'u') letters[i + 1] = 'U';
  }
  return letters.join('');
}

/** Where the part begins that follows the first consonant after a vowel; the end where there is none. */
function regionAfter(word: string, from: number): number {
  for (let i = from; i + 1 < word.length; i++) if (isVowel(word, i) && !isVowel(word, i + 1)) return i + 2;
  return word.length;
}

/** Where the part begins in which endings of verbs are looked for. */
function verbRegion(word: string): number {
  if (word.length >= 3 && ((isVowel(word, 0) && isVowel(word, 1)) || PREFIX.test(word))) return 3;
  for (let i = 1; i < word.length; i++) if (isVowel(word, i)) return i + 1;
  return word.length;
}

/** The longest of the endings that the word has behind `from`, its group and its place. */
function endingOf(word: string, all: Endings, from: number): { group: string; at: number } | null {
  for (let at = Math.max(from, word.length - LONGEST); at < word.length; at++) {
    const group = all.get(word.slice(at));
    if (group !== undefined) return { group, at };
  }
  return null;
}

/** Cuts off `ending` where the word has it and it lies behind `from`; else puts `instead` in its place, if given. */
function cutOff(parts: Parts, ending: string, from: number, instead?: string): boolean {
  if (!parts.word.endsWith(ending)) return false;
  const at = parts.word.length - ending.length;
  if (at >= from) parts.word = parts.word.slice(0, at);
  else if (instead !== undefined) parts.word = parts.word.slice(0, at) + instead;
  return at >= from;
}

/** Endings of nouns, adjectives and adverbs; false where those of verbs are to be looked for as well. */
function cutNoun(parts: Parts): boolean {
  const { word, rv, r1, r2 } = parts;
  const found = endingOf(word, NOUNS, 0);
  if (!found) return false;
  const { group, at } = found;
  const put = (replacement: string, from: number) => {
    if (at >= from) parts.word = word.slice(0, at) + replacement;
    return at >= from;
  };
  switch (group) {
    case 'ateur':
      if (!put('', r2)) return false;
      cutOff(parts, 'ic', r2, 'iqU');
      return true;
    case 'ement':
      if (!put('', rv)) return false;
      afterEment(parts);
      return true;
    case 'if':
      if (!put('', r2)) return false;
      if (cutOff(parts, 'at', r2)) cutOff(parts, 'ic', r2, 'iqU');
      return true;
    case 'eau':
      return put('eau', 0);
    case 'al':
      return put('al', r1);
    case 'euse':
      return put('', r2) || put('eux', r1);
    case 'issement':
      return at > 0 && !isVowel(word, at - 1) && put('', r1);
    case 'ant':
      put('ant', rv);
      return false;
    case 'emment':
      put('ent', rv);
      return false;
    case 'ment':
      if (isVowel(word, at - 1) && at - 1 >= rv) put('', 0);
      return false;
    default:
      return put(group === 'delete' ? '' : group, r2);
  }
}

function afterEment(parts: Parts): void {
  const { word, r1, r2 } = parts;
  if (cutOff(parts, 'iv', r2)) cutOff(parts, 'at', r2);
  else if (word.endsWith('eus')) cutOff(parts, 'eus', r2, word.length - 3 >= r1 ? 'eux' : undefined);
  else if (!cutOff(parts, 'iqU', r2)) cutOff(parts, 'abl', r2);
}

function cutVerbInI(parts: Parts): boolean {
  const { word, rv } = parts;
  const found = endingOf(word, VERBS_IN_I, rv);
  if (!found || found.at - 1 < rv || isVowel(word, found.at - 1)) return false;
  parts.word = word.slice(0, found.at);
  return true;
}

function cutVerb(parts: Parts): boolean {
  const { word, rv, r2 } = parts;
  const found = endingOf(word, VERBS, rv);
  if (!found || (found.group === 'ions' && found.at < r2)) return false;
  parts.word = word.slice(0, found.at);
  if (found.group === 'a') cutOff(parts, 'e', rv);
  return true;
}

function cutRest(parts: Parts): void {
  const { rv, r2 } = parts;
  const before = parts.word.at(-2);
  if (parts.word.endsWith('s') && before !== undefined && !KEEPS_S.includes(before))
    parts.word = parts.word.slice(0, -1);
  const { word } = parts;
  const found = endingOf(word, REST, rv);
  if (!found) return;
  const { group, at } = found;
  if (group === 'ion' && !(at >= r2 && at - 1 >= rv && /[st]/.test(word.charAt(at - 1)))) return;
  parts.word = word.slice(0, at) + (group === 'i' ? 'i' : '');
}
