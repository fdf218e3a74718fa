// Completions of a question: people, topics and words, typed with or without marks.
import { describe, expect, it } from 'vitest';
import { questionChoices } from '../../src/chat/question-choices.ts';
import { studyOf } from '../fixtures/small-corpus.ts';

const study = studyOf();
const values = (typed: string, language: 'en' | 'vi' | 'fr' = 'en') =>
  questionChoices(typed, study, language).map(({ value }) => value);

describe('what is being typed', () => {
  it('finds a person without the marks, with the count of articles', () => {
    expect(questionChoices('thang', study, 'en')).toContainEqual({
      name: 'Who is Nguyễn Văn Thắng? (1)',
      value: 'Who is Nguyễn Văn Thắng?',
    });
  });
  it('finds a topic in the language of the reader', () => {
    expect(values('cứu', 'vi')).toContain('Có gì mới về cứu hộ?');
  });
  it('goes on with a word of the articles', () => {
    expect(values('how much is the lo')).toContain('how much is the loan');
  });
  it('offers examples before the first letter, and nothing for one letter', () => {
    expect(values('').length).toBeGreaterThan(0);
    expect(values('x')).toEqual([]);
  });
});
