// Sentences: how often each engine puts a sentence that answers first, or among the first three, and how soon.
import { existsSync, readFileSync } from 'node:fs';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { holds } from '../relevance/judge.ts';
import { type BenchDocument, type Engine, engines } from './engines/index.ts';
import { mean, percentile } from './measures.ts';

const QUESTIONS = new URL('../relevance/questions.jsonl', import.meta.url);

export type SentenceFigures = {
  readonly engine: string;
  readonly questions: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
};

type Asked = { readonly question: string; readonly answers: readonly string[]; readonly today: string | undefined };

/** Figures of every engine over the sentences of a knowledge folder; null where there are no questions to ask. */
export async function compareSentences(folder: string): Promise<SentenceFigures[] | null> {
  const questions = answerableQuestions();
  const knowledge = await readKnowledge(folder);
  if (questions.length === 0 || knowledge.sentences.length === 0) return null;
  const documents: BenchDocument[] = knowledge.sentences.map(({ id, text, passage }) => ({
    id,
    text,
    title: passage.article.title,
  }));
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const figures: SentenceFigures[] = [];
  for (const { name, make } of engines) {
    const ready = async (): Promise<Engine> => {
      const engine = make();
      await engine.index(documents, knowledge);
      return engine;
    };
    // Asked once for the compiler's sake; then anew of an engine that remembers no question.
    await askAll(await ready(), questions);
    const { found, times } = await askAll(await ready(), questions);
    const ranks = found.map((ids, i) => ids.findIndex((id) => holds(texts.get(id) ?? '', questions[i]?.answers ?? [])));
    const share = (depth: number) => mean(ranks.map((rank) => (rank >= 0 && rank < depth ? 1 : 0)));
    figures.push({
      engine: name,
      questions: questions.length,
      hit1: share(1),
      hit3: share(3),
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      p99Ms: percentile(times, 0.99),
    });
  }
  return figures;
}

async function askAll(engine: Engine, questions: readonly Asked[]) {
  const found: (readonly string[])[] = [];
  const times: number[] = [];
  for (const { question, today } of questions) {
    const asked = performance.now();
    found.push(await engine.search(question, 3, today));
    times.push(performance.now() - asked);
  }
  return { found, times };
}

function answerableQuestions(): Asked[] {
  if (!existsSync(QUESTIONS)) return [];
  const lines = readFileSync(QUESTIONS, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.flatMap((line): Asked[] => {
    const { question, answer_sentences: answers, answerable, today } = JSON.parse(line) as Record<string, unknown>;
    if (typeof question !== 'string' || !Array.isArray(answers) || answers.length === 0 || answerable === false)
      return [];
    return [{ question, answers: answers.map(String), today: typeof today === 'string' ? today : undefined }];
  });
}
