// Matching: the article's postings find what a walk over each sentence finds.
import { expect, it } from 'vitest';
import { buildStudy } from '../../src/answering/build-study.ts';
import { inSentence, matchArticle } from '../../src/answering/matching.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { ownSets } from '../relevance/examples.ts';
import { readQuestions } from '../relevance/questions.ts';
import { invented, vocabulary } from './invented.ts';

it('is the same by postings and by walking, for every question and sentence', () => {
  const knowledge = toKnowledge(invented.articles, vocabulary);
  const study = buildStudy(knowledge, indexOf(knowledge));
  const asked = Temporal.PlainDate.from('2026-01-15');
  let matched = 0;
  for (const { question } of readQuestions(ownSets[1]?.questions ?? '')) {
    for (const read of study.read(question, asked)) {
      for (const article of knowledge.articles) {
        const { sentences } = study.corpus.read(article);
        const found = matchArticle(read, study.corpus.read(article));
        const walked = sentences.map((sentence) => read.units.map((unit) => inSentence(unit, sentence)));
        expect(found.sentences).toEqual(walked);
        matched += walked.flat().filter(({ own }) => own > 0).length;
      }
    }
  }
  expect(matched).toBeGreaterThan(100);
});
