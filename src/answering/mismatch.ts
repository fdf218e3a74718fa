// Mismatch: what the question asks for that the sentence, though near it, does not have: a speaker, a time, a name.
import { languageOf } from '../languages/index.ts';
import { lexicon } from '../languages/lexicon.ts';
import type { Question } from './question.ts';
import type { ReadSentence } from './reading.ts';

const english = languageOf('en');

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

const ASKS_FIRST_NAME =
  /\b(?:first|given|full) names?\b|\bprénom\b|\bnom complet\b|(?:^|\s)(?:tên đầy đủ|ten day du)(?=\s|$)/iu;

/** 1 when a name is asked for, and the sentence has none that the question has not; of a first name, beside the last. */
export function unnamed({ text, units, people }: Question, { sentence, mentions, terms }: ReadSentence): number {
  if (!ASKS_NAME.test(text)) return 0;
  if (people.length > 0 && ASKS_FIRST_NAME.test(text))
    return Number(
      !mentions.some(({ person, start, end }) => people.includes(person) && /\s/.test(sentence.text.slice(start, end))),
    );
  const asked = new Set(units.flatMap((unit) => [...unit.stems, ...unit.meaning]));
  const { places } = lexicon();
  const fresh = terms.some(
    ({ term, folded, start, end, position }) =>
      position > 0 &&
      /^\p{Lu}\p{Ll}/u.test(sentence.text.slice(start, end)) &&
      ![term, folded].some((form) => asked.has(form) || places.has(form)) &&
      !english.months.has(folded),
  );
  return Number(!fresh);
}
