// Judging a split: beyond doubt, strong or likely where the text lost other spaces too, or a compound, a name, a foreign word.
import { languageOf } from '../languages/index.ts';
import type { WordList } from './word-list.ts';

/**
 * `certain`: repaired wherever it stands. `strong`: shows that the text lost spaces, but alone it may be a compound that
 * no list knows ("tradespeople"). `likely`: repaired where others show it.
 */
export type Verdict = 'certain' | 'strong' | 'likely' | 'no';

export type Place = {
  /** Neighbouring words of the text, "defence cooperation", lower case. */
  readonly pairs: ReadonlySet<string>;
  /** The run occurs again as it is: a name or a word. */
  readonly often: boolean;
  readonly afterName: boolean;
};

const smallWords = languageOf('en').stopWords;
/** Small words that form no compounds: what begins or ends in them has lost a space. */
const GLUE = new Set('of the and to with from that their its his this those these which has been were was'.split(' '));
/** Small words that follow one another, and begin or end no compound: "can be", "it was", "to the". */
const JOINTS = new Set(
  'of the and to with from that their its his this those these which has been were was is are be can it they as by for at in on an but or such will would have had not'.split(
    ' ',
  ),
);
/** "insignificance", "intractable", "inclusively": "in" is a prefix of these as often as a word. */
const NEGATED = /(?:able|ible|[ai]bility|[ae]nce|[ae]ncy|[ae]nt|ate|ably|ibly|ly|ity|ive|acy)$/;
/** Small words that hang on to a capitalised word: "Lawof", "Canadaand". */
const AFTER_CAPITAL = new Set('of the and for with from that to in on at by is was has said will as'.split(' '));
/** Small words that are halves of names as well: "iPhone", "doCoMo", "meToo". */
const HALVES = new Set('i a am me my do no so he us it if can s t don'.split(' '));
/** A long second word makes no compound of the language ("on-cooperation"), a short one may ("on-set"). Letters. */
const LONG = 7;
/** A first word that begins this many words of the list begins others as well ("over-flight"). */
const PRODUCTIVE = 3;
/** Rank down to which a word is everyday enough to prove a split by itself. */
const EVERYDAY = 12_000;
const MOST_WORDS = 5;

const isSmall = (word: string) => smallWords.has(word) && !HALVES.has(word);

/** `words`: the run, parted. */
export function judgeSplit(words: readonly string[], list: WordList, place: Place): Verdict {
  if (words.slice(1).some((word) => /^[A-Z]/.test(word))) return judgeInnerCapital(words, list, place);
  if (/^[A-Z]/.test(words[0] ?? '')) return judgeCapitalised(words, place);
  return judgeSmall(words, list, place);
}

/** "theAssociation" and "NorthAmerican", but "iPhone", "deGaulle", "VietJet". */
function judgeInnerCapital(words: readonly string[], list: WordList, { often }: Place): Verdict {
  const [first = ''] = words;
  if (/^[a-z]/.test(first)) {
    if (isSmall(first)) return 'certain';
    return list.rank(first) && first.length > 3 ? 'likely' : 'no';
  }
  return !often && words.every((word) => word.length > 3 && list.rank(word.toLowerCase())) ? 'likely' : 'no';
}

/** "Lawof", "Theyalso", but "Potvin", "Brad Marchand". */
function judgeCapitalised(words: readonly string[], { often, afterName }: Place): Verdict {
  const [first = '', second = ''] = words;
  if (often || afterName) return 'no';
  if (isSmall(first.toLowerCase()) && words.slice(1).every((word) => word.length > 2 || isSmall(word))) return 'likely';
  // "Papin", "Parris" and "Benton" are names; "Vietnamin" is none.
  const isJoint = AFTER_CAPITAL.has(second) && (second.length > 2 || second === 'of' || first.length >= LONG - 1);
  return words.length === 2 && first.length > 2 && isJoint ? 'likely' : 'no';
}

function judgeSmall(words: readonly string[], list: WordList, { pairs, often }: Place): Verdict {
  const [first = '', second = ''] = words;
  const tail = words.at(-1) ?? '';
  if (words.length > MOST_WORDS) return 'no';
  if (words.some((word) => word.length === 1))
    return words.length === 2 && first === 'a' && second.length >= LONG ? 'likely' : 'no';
  // "inthe", "bythese": nothing but small words, and no word of the list.
  if (words.length === 2 && words.every((word) => JOINTS.has(word)) && first.length + second.length >= 5)
    return 'certain';
  const glued = GLUE.has(first) || GLUE.has(tail);
  const productive = list.compounds(first) >= PRODUCTIVE && !glued;
  const seen = words.slice(1).every((word, i) => pairs.has(`${words[i]} ${word}`));
  if (seen && (isSmall(first) || !(productive && words.length === 2 && second.length < LONG))) return 'certain';
  // What a text writes twice it means.
  if (often) return 'no';
  if (first === 'in' && NEGATED.test(tail)) return 'no';
  if (words.length === 2 && productive && second.length < LONG) return 'no';
  if (
    words.some((word) => word.length < 4 && !isSmall(word) && !/^(two|new|all|now|war|law|sea|one|six|ten)$/.test(word))
  )
    return 'no';
  const everyday = words.every((word) => (list.rank(word) ?? EVERYDAY + 1) <= EVERYDAY);
  const long = words.every((word) => word.length >= 5 || isSmall(word));
  if (everyday && long && !productive && words.some((word) => word.length >= 6)) return glued ? 'certain' : 'strong';
  return 'likely';
}
