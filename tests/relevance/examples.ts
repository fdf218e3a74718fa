// Examples: questions with gold answers → numbers that the fits learn from.
import { join } from 'node:path';
import { buildStudy } from '../../src/answering/build-study.ts';
import { doubts } from '../../src/answering/doubts.ts';
import { FEATURES } from '../../src/answering/features.ts';
import { rank } from '../../src/answering/rank.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { piecesOf } from '../../src/knowledge/passages.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import type { Example } from './fit-ranking.ts';
import { holds, isFrom } from './judge.ts';
import { goldSentences, readQuestions } from './questions.ts';

export type QuestionSet = {
  readonly name: string;
  readonly knowledge: string;
  readonly questions: string;
  /** True: asked of the articles alone, without the vocabulary and the rewordings that curators wrote. */
  readonly uncurated?: boolean;
};

/** A refusal to learn: its doubts and whether the articles do answer. */
export type Refusal = {
  readonly id: string;
  readonly family: string;
  readonly doubts: Record<string, number>;
  readonly answerable: boolean;
  /** Asked of articles that are about something else. */
  readonly stranger?: boolean;
};

/** Day of asking where a question sets none. */
const DAY = '2026-01-15';
const HERE = import.meta.dirname;

/** The project's own sets: its articles, and invented ones elsewhere in the world. */
export const ownSets: readonly QuestionSet[] = [
  { name: 'own', knowledge: join(HERE, '../../knowledge'), questions: join(HERE, 'questions.jsonl') },
  {
    name: 'elsewhere',
    knowledge: join(HERE, 'elsewhere/knowledge'),
    questions: join(HERE, 'elsewhere/questions.jsonl'),
  },
];

/** Ranks every question of a set and takes down what the fits need; questions without a gold sentence rank nothing. */
export async function examplesOf(set: QuestionSet): Promise<{ ranking: Example[]; refusals: Refusal[] }> {
  const study = await studyOf(set);
  const ranking: Example[] = [];
  const refusals: Refusal[] = [];
  for (const gold of readQuestions(set.questions)) {
    const asked = Temporal.PlainDate.from(gold.today ?? DAY);
    const question = study.read(gold.question, asked)[0];
    if (!question || gold.answerable === null || question.kind === 'chat') continue;
    const ranked = rank(question, study.corpus, study.index);
    const place = { id: `${set.name}:${gold.id}`, family: `${set.name}:${gold.family}` };
    refusals.push({ ...place, doubts: doubts(question, ranked), answerable: gold.answerable });
    if (!gold.answerable || gold.tags.includes('meta')) continue;
    const golds = goldSentences(gold);
    const candidates = ranked.map((entry) => ({
      features: FEATURES.map((name) => entry.features[name]),
      right: isFrom(entry.article.origin, gold) && holds(entry.read.sentence.text, golds),
    }));
    ranking.push({ ...place, candidates });
  }
  return { ranking, refusals };
}

/**
 * Questions asked of the wrong articles: what is answered elsewhere in the world is not answered here. Without them the
 * fit would know only the few unanswerable questions that somebody thought of.
 */
export async function strangersOf(asked: QuestionSet, elsewhere: QuestionSet): Promise<Refusal[]> {
  const study = await studyOf(elsewhere);
  return readQuestions(asked.questions).flatMap((gold) => {
    const question = study.read(gold.question, Temporal.PlainDate.from(gold.today ?? DAY))[0];
    if (!question || gold.answerable !== true || question.kind === 'chat' || question.units.length === 0) return [];
    const ranked = rank(question, study.corpus, study.index);
    return [
      {
        id: `${elsewhere.name}<${gold.id}`,
        family: `${asked.name}:${gold.family}`,
        doubts: doubts(question, ranked),
        answerable: false,
        stranger: true,
      },
    ];
  });
}

async function studyOf(set: QuestionSet) {
  const read = await readKnowledge(set.knowledge);
  const knowledge = set.uncurated ? withoutCuration(read) : read;
  return buildStudy(knowledge, indexOf(knowledge));
}

function withoutCuration(knowledge: Knowledge): Knowledge {
  const articles = knowledge.articles.map(({ glosses: _, ...article }) => article);
  const pieces = articles.map(piecesOf);
  return {
    ...knowledge,
    articles,
    passages: pieces.flatMap(({ passages }) => passages),
    sentences: pieces.flatMap(({ sentences }) => sentences),
    vocabulary: emptyVocabulary,
  };
}
