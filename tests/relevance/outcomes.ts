// Outcomes: every question of a set answered by the study, and what came of each.

import type { Answer } from '../../src/answering/answer.ts';
import { toAnswerObject } from '../../src/answering/answer-object.ts';
import { buildStudy } from '../../src/answering/build-study.ts';
import { rank } from '../../src/answering/rank.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import type { QuestionSet } from './examples.ts';
import { holds, isFrom, saysDirectly } from './judge.ts';
import { type GoldQuestion, goldSentences, readQuestions } from './questions.ts';

export type Outcome = {
  readonly gold: GoldQuestion;
  readonly answers: readonly Answer[];
  /** Rank of the first sentence that answers, of an article that answers; from 1, null when none was ranked. */
  readonly sentenceRank: number | null;
  readonly articleRank: number | null;
  /** The direct answer says it; null where the question has no such span. */
  readonly direct: boolean | null;
  /** "The articles do not say." */
  readonly refused: boolean;
};

/** Day of asking where a question sets none: fixed, so that the same questions always read the same. */
const DAY = '2026-01-15';

/** Answers all questions of a set, in its order. */
export async function outcomesOf(set: QuestionSet): Promise<Outcome[]> {
  const knowledge = await readKnowledge(set.knowledge);
  const study = buildStudy(knowledge, indexOf(knowledge));
  return readQuestions(set.questions).map((gold) => {
    const asked = Temporal.PlainDate.from(gold.today ?? DAY);
    const answers = study.answer(gold.question, asked);
    const given = toAnswerObject(gold.id, gold.question, answers, 0);
    const golds = goldSentences(gold);
    // The whole ranking and not the three or five citations: a miss at rank 4 is another matter than one at rank 90.
    const rankings = study
      .read(gold.question, asked)
      .map((question) => (question.kind === 'chat' ? [] : rank(question, study.corpus, study.index)));
    const first = (right: (entry: (typeof rankings)[number][number]) => boolean) => {
      const places = rankings.map((ranking) => ranking.findIndex(right)).filter((place) => place >= 0);
      return places.length > 0 ? Math.min(...places) + 1 : null;
    };
    return {
      gold,
      answers,
      sentenceRank: first(({ article, read }) => isFrom(article.origin, gold) && holds(read.sentence.text, golds)),
      articleRank: first(({ article }) => isFrom(article.origin, gold)),
      direct: saysDirectly(given, gold),
      refused: given.abstained,
    };
  });
}
