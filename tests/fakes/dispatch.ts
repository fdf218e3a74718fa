// A dispatch whose answers do not depend on the state of the search: always the same sentences, found by nobody.
import { commands } from '../../commands/index.ts';
import type { Answer, Citation } from '../../src/answering/answer.ts';
import type { Question } from '../../src/answering/question.ts';
import type { Study } from '../../src/answering/study.ts';
import type { Invocation } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Dispatch } from '../../src/chat/platform.ts';
import { present } from '../../src/chat/present.ts';
import { publication } from '../../src/knowledge/article.ts';

export type FixedDispatch = Dispatch & { readonly asked: Invocation[] };

/** Answers every question from the first sentences of the articles; other commands are the real ones. */
export function fixedDispatch(study: Study): FixedDispatch {
  const asked: Invocation[] = [];
  const real = createDispatch({ commands, study: () => study, report: (error) => Promise.reject(error) });
  const dispatch: Dispatch = async (invocation) => {
    asked.push(invocation);
    const question = String(invocation.options.question ?? '');
    if (invocation.command !== 'ask' || question === '') return real(invocation);
    const answer = fixedAnswer(study, question);
    return present([answer], { audience: 'everyone', language: 'en', knowledge: study.knowledge });
  };
  return Object.assign(dispatch, { asked });
}

/** Found, with as many citations as there are articles, up to `citations`. */
export function fixedAnswer(study: Study, text: string, citations = 5): Answer {
  const question = readQuestion(study);
  const cited = study.knowledge.articles.slice(0, citations).flatMap((article, i): Citation[] => {
    const sentence = study.knowledge.sentences.find(({ passage }) => passage.article === article);
    if (!sentence) return [];
    const { date, basis } = publication(article);
    return [
      {
        number: i + 1,
        article,
        sentence,
        snippet: { text: sentence.text, highlights: [[0, (sentence.text.split(' ')[0] ?? '').length]] },
        published: date,
        publishedBasis: basis,
        eventDate: date,
        url: article.url,
      },
    ];
  });
  const direct = cited[0]?.snippet.text.split(' ').slice(0, 4).join(' ') ?? null;
  return { kind: 'found', question: { ...question, text }, readAs: null, direct, date: null, citations: cited };
}

const read = new WeakMap<Study, Question>();

/** One question read in earnest, as the frame of all others. */
function readQuestion(study: Study): Question {
  const known = read.get(study);
  if (known) return known;
  const [answer] = study.answer('What is the latest?', Temporal.PlainDate.from('2026-01-31'));
  if (!answer) throw new Error('a study reads every question');
  read.set(study, answer.question);
  return answer.question;
}
