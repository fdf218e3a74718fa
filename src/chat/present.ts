// Present: answers → a Reply in the asker's language, the direct answer first, then the words that prove it.
import type { Answer, Citation } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import type { DateRange } from '../text/partial-date.ts';
import { actionsFor, exampleActions } from './actions.ts';
import { datedAs, eventBasis, toCitationBlock } from './cite.ts';
import { coverageNote } from './coverage.ts';
import { showRange } from './dates.ts';
import type { Block, Reply } from './reply.ts';
import { verifyAnswer } from './verbatim.ts';

export type Presentation = {
  readonly audience: Reply['audience'];
  readonly language: LanguageCode;
  readonly knowledge: Knowledge;
  /** Whoever asks in vain can be told later. */
  readonly tells?: boolean;
};

/** One reply to one message; several questions in it are answered in turn, each under its own words. */
export function present(
  answers: readonly Answer[],
  { audience, language, knowledge, tells = false }: Presentation,
): Reply {
  for (const answer of answers) verifyAnswer(answer);
  const blocks: Block[] = [];
  let number = 1;
  for (const answer of answers) {
    if (answers.length > 1) blocks.push({ kind: 'heading', text: answer.question.text });
    const part = blocksOf(answer, number, language, knowledge);
    number += part.filter((block) => block.kind === 'citation').length;
    blocks.push(...part);
  }
  blocks.push(...actionsFor(answers, audience, language, tells));
  const summary = answers.map((answer) => summaryOf(answer, language)).join(' · ');
  return { audience, language, summary, blocks };
}

function blocksOf(answer: Answer, number: number, language: LanguageCode, knowledge: Knowledge): Block[] {
  if (answer.kind === 'chat') return smallTalk(language, knowledge);
  const { sentences } = languageOf(language);
  const read: Block[] = answer.readAs ? [readNote(answer.readAs, language)] : [];
  if (answer.kind === 'nothing') {
    const blocks: Block[] = [
      { kind: 'paragraph', text: { text: sentences.notInTheArticles } },
      coverageNote(answer.coverage, knowledge.articles, language),
      ...read,
    ];
    if (answer.nearest.length > 0)
      blocks.push({ kind: 'note', text: sentences.nearest }, ...cited(answer.nearest, number, language));
    return blocks;
  }
  return [...directBlock(answer), ...cited(answer.citations, number, language), ...read];
}

/** How the time in a question was read. */
export function readNote(range: DateRange, language: LanguageCode): Block {
  const dates = [range.since, range.until].filter((date) => date !== null);
  return { kind: 'note', text: languageOf(language).sentences.readAs(showRange(range, language)), dates };
}

function directBlock({ direct, date, citations }: Extract<Answer, { kind: 'found' }>): Block[] {
  const [first] = citations;
  // A direct answer that is the whole sentence would say the first citation twice.
  if (direct === null || (direct === first?.snippet.text && date === null)) return [];
  return [{ kind: 'direct', text: direct, date, ...(date && first ? { dateBasis: eventBasis(first) } : {}) }];
}

function cited(citations: readonly Citation[], number: number, language: LanguageCode): Block[] {
  return citations.map((citation, i) => toCitationBlock(citation, number + i, language));
}

function smallTalk(language: LanguageCode, knowledge: Knowledge): Block[] {
  const { sentences } = languageOf(language);
  const examples = exampleActions(knowledge, language);
  const blocks: Block[] = [
    { kind: 'paragraph', text: { text: sentences.greeting(knowledge.articles.length) } },
    { kind: 'note', text: sentences.help.howToAsk },
  ];
  if (examples.length === 0) return blocks;
  const items = examples.map((action) => ({ text: action.value }));
  return [...blocks, { kind: 'note', text: sentences.examples }, { kind: 'list', items }];
}

/** The answer in one line, for notifications and screen readers. */
function summaryOf(answer: Answer, language: LanguageCode): string {
  const { sentences } = languageOf(language);
  if (answer.kind === 'chat') return sentences.help.howToAsk;
  if (answer.kind === 'nothing') return sentences.notInTheArticles;
  const [first] = answer.citations;
  const date = answer.date && first ? datedAs(answer.date, eventBasis(first), language) : null;
  const words = answer.direct ?? first?.snippet.text;
  return [date, words === date ? null : words].filter(Boolean).join(': ');
}
