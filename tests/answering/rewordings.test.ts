// Rewordings and context: a sentence is found by what a curator says it says, and by what it adds to the head.
import { describe, expect, it } from 'vitest';
import { buildStudy } from '../../src/answering/build-study.ts';
import { rank } from '../../src/answering/rank.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import type { Gloss } from '../../src/knowledge/article.ts';
import { toKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../src/knowledge/vocabulary.ts';
import { article } from '../fixtures/small-corpus.ts';

const BODY =
  'Kenya and Japan signed a loan for the port of Mombasa on Tuesday.\n\nIt will pay for a fourth berth.\n\nThe second survey was held in Lamu. The third survey is planned in Malindi.';
const glosses: Gloss[] = [
  { sentence: 'It will pay', lines: [{ language: 'en', text: 'what some call a white elephant' }] },
];

function asking(question: string, written: readonly Gloss[] = []) {
  const harbour = article({ id: 'harbour', title: 'Loan for a port', body: BODY, glosses: written });
  const knowledge = toKnowledge([harbour], emptyVocabulary);
  const study = buildStudy(knowledge, indexOf(knowledge));
  const read = study.read(question, Temporal.PlainDate.from('2024-04-01'))[0];
  if (!read) throw new Error('the question was not read');
  return rank(read, study.corpus, study.index);
}
const first = (question: string, written?: readonly Gloss[]) => asking(question, written)[0]?.read.sentence.text;

describe('rewordings', () => {
  it('lead to the sentence they are written for, in words that it does not have', () => {
    expect(first('white elephant', glosses)).toBe('It will pay for a fourth berth.');
    expect(first('white elephant')).not.toBe('It will pay for a fourth berth.');
  });

  it('are matched line by line: words of one line count together', () => {
    const [best] = asking('white elephant', glosses);
    expect(best?.gloss?.line).toBeCloseTo(1);
    expect(asking('white elephant')[0]?.gloss).toBeNull();
  });
});

describe('context', () => {
  it('counts what a sentence adds to the head apart from what the head has said', () => {
    const ranked = asking('What will the loan for Mombasa pay for?');
    const of = (start: string) => ranked.find(({ read }) => read.sentence.text.startsWith(start))?.features;
    expect(of('Kenya and Japan')?.headSays).toBeGreaterThan(0.3);
    expect(of('It will pay')?.headSays).toBe(0);
    expect(of('It will pay')?.beyondShare).toBeGreaterThan(of('Kenya and Japan')?.beyondShare ?? 1);
    expect(of('It will pay')?.inContext).toBeGreaterThan(of('It will pay')?.soft ?? 1);
  });
});

describe('ordinals', () => {
  it('tell which one of several is meant, in words and digits', () => {
    expect(first('Where was the second survey?')).toContain('Lamu');
    expect(first('Where is the 3rd survey planned?')).toContain('Malindi');
  });
});

describe('words of a closed set', () => {
  it('stand for themselves alone, and known words are no slips of others', () => {
    const corpus = toKnowledge(
      [article({ id: 'x', body: 'The break came on Monday in Peru, after the second round.' })],
      emptyVocabulary,
    );
    const study = buildStudy(corpus, indexOf(corpus));
    const related = (word: string) => {
      const unit = study.read(`${word} xyz`, Temporal.PlainDate.from('2024-04-01'))[0]?.units[0];
      return [...(unit?.related.single.keys() ?? [])];
    };
    expect(related('bread')).not.toContain('break');
    expect(related('brek')).toContain('break');
    expect(related('third')).not.toContain('second');
    expect(related('chile')).not.toContain('peru');
  });
});
