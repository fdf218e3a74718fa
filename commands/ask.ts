// /ask: any question about the articles, in the asker's own words.
import { z } from 'zod';
import { MOST_READ } from '../src/answering/read-question.ts';
import type { Command, OptionSpec } from '../src/chat/command.ts';
import { sentenceReply } from '../src/chat/dispatch.ts';
import { contextOf } from '../src/chat/follow-up.ts';
import { present } from '../src/chat/present.ts';
import { questionChoices } from '../src/chat/question-choices.ts';
import { readLimits } from '../src/chat/read-limits.ts';
import { UserError } from '../src/chat/user-error.ts';
import { languageOf } from '../src/languages/index.ts';
import { cleanInput } from '../src/text/fold.ts';
import { sinceOption, untilOption } from './option-specs.ts';

const schema = z.object({
  question: z.string().default(''),
  since: z.string().optional(),
  until: z.string().optional(),
  private: z.boolean().default(false),
  /** From the button under an answer that is none: the asker wants to be told when there is one. */
  tell: z.literal('yes').optional(),
});

const options: OptionSpec[] = [
  {
    name: 'question',
    summary: { en: 'what you want to know', vi: 'điều bạn muốn biết', fr: 'ce que vous voulez savoir' },
    type: 'text',
    required: true,
    completes: true,
  },
  sinceOption,
  untilOption,
  {
    name: 'private',
    summary: { en: 'only you see the answer', vi: 'chỉ bạn thấy câu trả lời', fr: 'vous seul voyez la réponse' },
    type: 'flag',
    required: false,
    completes: false,
  },
];

export const ask = {
  name: 'ask',
  summary: {
    en: 'Answers a question word for word from the articles, with source and date',
    vi: 'Trả lời câu hỏi bằng nguyên văn các bài báo, kèm nguồn và ngày tháng',
    fr: 'Répond à une question mot pour mot d’après les articles, avec source et date',
  },
  options,
  schema,
  parse: (line) => ({ question: line }),
  suggest: (_option, typed, { study }, language) => questionChoices(typed, study(), language),
  async run({ at, zone, language, place, user }, given, { study, unanswered, wishes }) {
    const question = cleanInput(given.question);
    if (question === '') throw new UserError('empty-question');
    if (question.length > MOST_READ) throw new UserError('too-long', { length: question.length, most: MOST_READ });
    const { answer, knowledge } = study();
    const asked = at.toZonedDateTimeISO(zone).toPlainDate();
    const answers = answer(question, asked, language, readLimits(given, asked, language));
    if (given.tell && wishes && answers.every(({ kind }) => kind === 'nothing')) {
      const says = languageOf(language).sentences.wish;
      const kept = await wishes.keep({ place, user, asked: contextOf(question, user, language) });
      return sentenceReply(kept ? says.kept : says.full, language);
    }
    for (const { kind, question } of answers) {
      if (kind !== 'nothing') continue;
      unanswered?.(question.units.filter(({ name }) => !name).map(({ stems }) => stems.join(' ')));
    }
    // The words of the question tell its language better than the asker's settings.
    const spoken = answers[0]?.question.language ?? language;
    const audience = given.private ? 'asker' : 'everyone';
    return present(answers, { audience, language: spoken, knowledge, tells: wishes !== undefined });
  },
} satisfies Command<typeof schema>;
