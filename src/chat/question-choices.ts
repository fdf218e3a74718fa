// Completions of a question: whole questions on the people and topics that are being typed, and the articles' own words.
import type { Study } from '../answering/study.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import { exampleActions } from './actions.ts';
import type { OptionChoice } from './command.ts';
import { personChoices, topicChoices } from './completions.ts';

/** Of each kind: people, topics, words. */
const MOST = 5;
/** One letter begins too many names to be of help. */
const LEAST_TYPED = 2;

/** "thang" offers "Who is Nguyễn Văn Thắng?"; "how many peacek" offers "how many peacekeepers". */
export function questionChoices(
  typed: string,
  study: Pick<Study, 'knowledge' | 'suggest'>,
  language: LanguageCode,
): OptionChoice[] {
  const { knowledge } = study;
  const { exampleWho, exampleLatest } = languageOf(language).sentences;
  const [, head = '', word = ''] = /^([\s\S]*?)([\p{L}\p{M}\p{N}]*)$/u.exec(typed.trimStart()) ?? [];
  if (typed.trim() === '') return exampleActions(knowledge, language).map(({ value }) => ({ name: value, value }));
  if (word.length < LEAST_TYPED) return [];
  const people = personChoices(word, knowledge).map(({ name, value }) => asked(exampleWho(value), name));
  const topics = topicChoices(word, knowledge, language).map(({ name }) =>
    asked(exampleLatest(name.replace(/ \(\d+\)$/, '').toLocaleLowerCase(language)), name),
  );
  const words = study.suggest(word, MOST).map((one) => asked(head + one, ''));
  return [...people.slice(0, MOST), ...topics.slice(0, MOST), ...words];
}

/** The question with the count of articles that stands behind what it is about. */
function asked(value: string, counted: string): OptionChoice {
  return { name: value + (/ \(\d+\)$/.exec(counted)?.[0] ?? ''), value };
}
