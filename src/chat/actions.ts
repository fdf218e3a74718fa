// Actions: the buttons under a reply, and the call that a click on one stands for.
import type { Answer } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import type { Action, ActionId, Block, Reply } from './reply.ts';

/** Most characters of a value: Discord allows 100 in a custom_id, which holds the action's name as well. */
export const LONGEST_VALUE = 80;

/** The value of a button for news of every topic: an empty one would be no button. */
export const ALL_TOPICS = '*';

/** The value of a button for the news of a posted digest that found no room in it, from the n-th on. */
export function restFrom(mark: string, n: number): string {
  return `${mark}/${n}`;
}

/** The value of a curator's button for the whole list, where another holds one article's id. */
export const ALL_WAITING = '*';

/**
 * The row of buttons that suits these answers; none where nothing can be done. `tells`: whoever asks in vain can be told
 * later.
 */
export function actionsFor(
  answers: readonly Answer[],
  audience: Reply['audience'],
  language: LanguageCode,
  tells = false,
): Block[] {
  const labels = languageOf(language).sentences.actions;
  const actions: Action[] = [];
  const add = (id: ActionId, value: string | undefined) => {
    // The whole state of a button is its value: one that does not fit would act on something else.
    if (value && value.length <= LONGEST_VALUE) actions.push({ id, label: labels[id], value });
  };
  const found = answers.find((answer) => answer.kind === 'found');
  const nothing = answers.find((answer) => answer.kind === 'nothing');
  const citation = found?.citations[0] ?? nothing?.nearest[0];
  if (citation) {
    add('context', citation.sentence.passage.id);
    add('more', citation.article.id);
  }
  if (found && citation) {
    add('timeline', citation.article.topics[0]);
    if (audience === 'asker') add('share', found.question.text);
    add('helpful', citation.sentence.passage.id);
    add('not-helpful', citation.sentence.passage.id);
  }
  if (nothing && !found) {
    add('missing', nothing.question.text);
    if (tells) add('tell-me', nothing.question.text);
  }
  return actions.length > 0 ? [{ kind: 'actions', actions }] : [];
}

/** Questions to try, made of what the curator's vocabulary holds: any corpus has its own. */
export function exampleActions({ vocabulary }: Knowledge, language: LanguageCode): Action[] {
  const { sentences } = languageOf(language);
  const [person] = vocabulary.people;
  const [topic] = vocabulary.topics;
  const questions = [
    ...(person ? [sentences.exampleWho(person.name)] : []),
    ...(topic ? [sentences.exampleLatest(topic.label[language].toLocaleLowerCase(language))] : []),
  ];
  return questions.map((value) => ({ id: 'ask', label: sentences.actions.ask, value }));
}

/** What a click asks for, as a command and its options; null for feedback, which is no question. */
export function callOfAction(id: ActionId, value: string): { command: string; options: Record<string, string> } | null {
  switch (id) {
    case 'context':
    case 'more':
      return { command: 'sources', options: { article: value } };
    case 'timeline':
      return { command: 'timeline', options: { topic: value } };
    case 'news':
      // A topic's id holds no slash.
      if (value.includes('/')) return { command: 'latest', options: { digest: value } };
      return { command: 'latest', options: value === ALL_TOPICS ? {} : { topic: value } };
    case 'reasons':
      return { command: 'sources', options: { digest: value } };
    case 'tell-me':
      return { command: 'ask', options: { question: value, tell: 'yes' } };
    case 'waiting':
    case 'gaps':
    case 'approve':
    case 'reject':
      return { command: 'sources', options: { [id]: value } };
    case 'ask':
    case 'share':
      return { command: 'ask', options: { question: value } };
    default:
      return null;
  }
}
