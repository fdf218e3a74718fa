// Follow-up: "and when was that?" is read with what its thread last asked about, kept as words, not as a message.
import { MOST_READ } from '../answering/read-question.ts';
import { detectLanguage } from '../languages/detect.ts';
import { type Language, type LanguageCode, languageOf, languages } from '../languages/index.ts';
import { toLine } from '../text/line.ts';
import { tokenize } from '../text/words.ts';
import type { ThreadContext } from './memory.ts';
import type { Reply } from './reply.ts';
import type { Call } from './text-line.ts';

/** Content words kept of a question: more would be the message itself. */
const MOST_TERMS = 16;
/** With fewer content words than this a question leans on the one before it. */
const STANDS_ALONE = 3;

/** Folded words that point back at something said before. */
const POINTING: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  en: new Set('that this it its those these they them their he him his she her hers there then'.split(' ')),
  vi: new Set('do no nay ay vay the ho'.split(' ')),
  fr: new Set('cela ca ce il ils elle elles lui leur leurs y celui celle ceux celles'.split(' ')),
};

/** What to keep of a question for the next one in its thread. */
export function contextOf(asked: string, asker: string, otherwise: LanguageCode): ThreadContext {
  const question = asked.slice(0, MOST_READ);
  const language = detectLanguage(question, languageOf(otherwise));
  const terms = [...new Set(contentWords(question, language))].slice(0, MOST_TERMS);
  return { asker, asking: askingWords(question, language), terms, language: language.code };
}

/** Whether a text asks something that can only be understood by what was asked before it. */
export function leansOnAnother(text: string, otherwise: LanguageCode): boolean {
  if (text.length > MOST_READ || isSmallTalk(text)) return false;
  const language = detectLanguage(text, languageOf(otherwise));
  const pointing = POINTING[language.code];
  if (tokenize(text).some(({ folded }) => pointing.has(folded))) return true;
  const own = contentWords(text, language);
  return own.length < STANDS_ALONE && (!namesAnother(text, own) || GOES_ON.test(toLine(text).folded));
}

/** The question to ask for `text` in a thread with this context: itself, where it stands alone. */
export function withContext(text: string, context: ThreadContext | null): string {
  if (context === null || context.terms.length === 0 || !leansOnAnother(text, context.language)) return text;
  const language = detectLanguage(text, languageOf(context.language));
  const own = contentWords(text, language);
  const asking = askingWords(text, language) === '' ? context.asking : '';
  const known = new Set(own.map((word) => word.toLowerCase()));
  const named = own.some(isYear);
  // "And in 2023?" replaces the year that was asked about before.
  const kept = context.terms.filter((term) => !known.has(term.toLowerCase()) && !(named && isYear(term)));
  return `${[asking, text.replace(/[\s?？.!…]+$/u, ''), ...kept].filter(Boolean).join(' ')}?`;
}

/** The reply with a line on the words of its thread that the question was read with, so that a wrong reading shows. */
export function withReading(reply: Reply, call: Call, typed: string, before: ThreadContext | null): Reply {
  if (before === null || call.command !== 'ask' || call.options.question === typed) return reply;
  const text = languageOf(reply.language).sentences.readWith(before.terms.join(' '));
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text }] };
}

/** A question goes on with the one before when it opens so ("and Canada?"), whatever it names. */
const GOES_ON = /^(and|so|but|what about|how about|also|et|mais|alors|con|the con|va)\b/;

/** "Who is Trudeau?" names somebody of its own: a capital inside the sentence, or an abbreviation. */
function namesAnother(text: string, own: readonly string[]): boolean {
  const opening = text.trimStart();
  return own.some((word) => /^\p{Lu}/u.test(word) && (/^\p{Lu}{2,}$/u.test(word) || !opening.startsWith(word)));
}

/** Whether words said among people, without naming the bot, ask something. */
export function asksSomething(said: string): boolean {
  const text = said.slice(0, MOST_READ);
  if (isSmallTalk(text)) return false;
  if (/[?？]/.test(text)) return true;
  const { folded } = toLine(text);
  return languages.some((language) => {
    const asking = askingWords(text, language);
    return asking !== '' && folded.startsWith(asking);
  });
}

/** "Thanks!", "ok": nothing to search for. */
export function isSmallTalk(text: string): boolean {
  if (text.length > MOST_READ) return false;
  const { folded } = toLine(text);
  return folded === '' || languages.some((language) => language.smallTalk.test(folded));
}

function contentWords(text: string, language: Language): string[] {
  const asking = new Set(askingWords(text, language).split(' '));
  return tokenize(text)
    .filter(({ folded, kind }) => {
      if (kind !== 'word') return true;
      const empty = language.stopWords.has(folded) || language.courtesy.has(folded) || asking.has(folded);
      return !empty && !/^\p{L}$/u.test(folded);
    })
    .map((token) => token.text);
}

/** The words by which a question asks, folded; "" where it only names something. */
function askingWords(text: string, language: Language): string {
  const { folded } = toLine(text);
  for (const [pattern, kind] of language.kinds) {
    const match = pattern.exec(folded);
    if (match && kind !== 'yes/no') return match[0].trim();
  }
  return '';
}

function isYear(word: string): boolean {
  return /^(19|20)\d{2}$/.test(word);
}
