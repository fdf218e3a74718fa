// Sentences: how often each engine puts a sentence that answers first, or among the first three.
import { existsSync, readFileSync } from 'node:fs';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { holds } from '../relevance/judge.ts';
import { type BenchDocument, engines } from './engines/index.ts';
import { mean } from './measures.ts';

const QUESTIONS = new URL('../relevance/questions.jsonl', import.meta.url);

export type SentenceFigures = {
  readonly engine: string;
  readonly questions: number;
  readonly hit1: number;
  readonly hit3: number;
};

type Asked = { readonly question: string; readonly answers: readonly string[] };

/** Figures of every engine over the sentences of a knowledge folder; null where there are no questions to ask. */
export async function compareSentences(folder: string): Promise<SentenceFigures[] | null> {
  const questions = answerableQuestions();
  const { sentences } = await readKnowledge(folder);
  if (questions.length === 0 || sentences.length === 0) return null;
  const documents: BenchDocument[] = sentences.map(({ id, text, passage }) => ({
    id,
    text,
    title: passage.article.title,
  }));
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const figures: SentenceFigures[] = [];
  for (const { name, make } of engines) {
    const engine = make();
    await engine.index(documents);
    const ranks: number[] = [];
    for (const { question, answers } of questions) {
      const ids = await engine.search(question, 3);
      ranks.push(ids.findIndex((id) => holds(texts.get(id) ?? '', answers)));
    }
    const share = (depth: number) => mean(ranks.map((rank) => (rank >= 0 && rank < depth ? 1 : 0)));
    figures.push({ engine: name, questions: questions.length, hit1: share(1), hit3: share(3) });
  }
  return figures;
}

function answerableQuestions(): Asked[] {
  if (!existsSync(QUESTIONS)) return [];
  const lines = readFileSync(QUESTIONS, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.flatMap((line): Asked[] => {
    const { question, answer_sentences: answers, answerable } = JSON.parse(line) as Record<string, unknown>;
    if (typeof question !== 'string' || !Array.isArray(answers) || answers.length === 0 || answerable === false)
      return [];
    return [{ question, answers: answers.map(String) }];
  });
}
