// The judge and the figures of the report, against cases worked out by hand.
import { describe, expect, it } from 'vitest';
import { type AnswerObject, toAnswerObject } from '../../src/answering/answer-object.ts';
import { holds, isFrom, saysDirectly } from './judge.ts';
import type { Outcome } from './outcomes.ts';
import type { GoldQuestion } from './questions.ts';
import { figuresOf, reportOf } from './report.ts';

const gold: GoldQuestion = {
  id: 'q1',
  question: 'How many fisheries inspectors were trained?',
  language: 'en',
  type: 'how_many',
  articles: ['101'],
  answer_sentences: ['The two sides trained 40 inspectors in Tromsø.'],
  answer_spans: ['40 inspectors'],
  event_date: null,
  tags: [],
  answerable: true,
  family: 'f',
};

function given(direct: string | null, date: string | null = null): AnswerObject {
  return { ...toAnswerObject(null, gold.question, [], 0), direct, date };
}

function outcome(of: Partial<GoldQuestion>, sentenceRank: number | null, refused = false): Outcome {
  return { gold: { ...gold, ...of }, answers: [], sentenceRank, articleRank: sentenceRank, direct: null, refused };
}

describe('the judge', () => {
  it('forgives lost spaces and marks, not other words', () => {
    expect(holds('The two sidestrained 40 inspectors in Tromso.', gold.answer_sentences)).toBe(true);
    expect(holds('The two sides trained nobody.', gold.answer_sentences)).toBe(false);
    expect(holds('Anything', [''])).toBe(false);
  });

  it('knows an article by the number of its origin', () => {
    expect(isFrom('101_salmon.txt', gold)).toBe(true);
    expect(isFrom('102_salmon.txt', gold)).toBe(false);
    expect(isFrom(null, gold)).toBe(false);
  });

  it('looks for a span in the direct answer, or for the date or the yes that is meant', () => {
    expect(saysDirectly(given('some 40 Inspectors'), gold)).toBe(true);
    expect(saysDirectly(given('four inspectors'), gold)).toBe(false);
    expect(saysDirectly(given(null), gold)).toBe(false);
    expect(saysDirectly(given('on Monday', '2025-02-10'), { ...gold, answer_spans: ['2025-02-10/2025-02-12'] })).toBe(
      true,
    );
    expect(saysDirectly(given('on Monday', '2025-02-11'), { ...gold, answer_spans: ['2025-02-10'] })).toBe(false);
    expect(saysDirectly(given('Oui'), { ...gold, language: 'fr', polarity: 'yes' })).toBe(true);
    expect(saysDirectly(given('Yes'), { ...gold, polarity: 'no' })).toBe(false);
    expect(saysDirectly(given('40 inspectors'), { ...gold, answer_spans: [] })).toBeNull();
  });
});

describe('the report', () => {
  const outcomes = [
    outcome({ id: 'a' }, 1),
    outcome({ id: 'b' }, 4, true),
    outcome({ id: 'c', type: 'unanswerable', answerable: false }, null),
    outcome({ id: 'd', type: 'smalltalk', answerable: null }, null),
  ];

  it('counts ranks over the answerable and refusals over all but small talk', () => {
    expect(figuresOf(outcomes)).toEqual({
      n: 4,
      articleFirst: 0.5,
      first: 0.5,
      amongThree: 0.5,
      reciprocalRank: 0.625,
      direct: null,
      refused: 1 / 3,
    });
  });

  it('names each question that went wrong', () => {
    expect(
      reportOf('x', outcomes)
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    ).toEqual(['- b how_many: sentence 4, article 4, refused', '- c unanswerable: answered, though no article does']);
  });
});
