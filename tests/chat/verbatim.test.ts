// What is not word for word in its article never leaves.
import { describe, expect, test } from 'vitest';
import { verifyAnswer } from '../../src/chat/verbatim.ts';
import { found as loan, nothing } from '../fixtures/answers.ts';

describe('an answer before it leaves', () => {
  test('passes when every word is from its article', () => {
    expect(() => verifyAnswer(loan())).not.toThrow();
  });

  test('is stopped when a snippet differs by one character', () => {
    const answer = loan();
    const citations = answer.citations.map((citation) => ({
      ...citation,
      snippet: { ...citation.snippet, text: citation.snippet.text.replace('signed', 'sealed') },
    }));
    expect(() => verifyAnswer({ ...answer, citations })).toThrow('is not in its article');
  });

  test('is stopped when a snippet is empty', () => {
    const answer = loan();
    const citations = answer.citations.map((citation) => ({ ...citation, snippet: { text: '', highlights: [] } }));
    expect(() => verifyAnswer({ ...answer, direct: null, citations })).toThrow('is not in its article');
  });

  test('is stopped when the direct answer is in no cited snippet', () => {
    expect(() => verifyAnswer({ ...loan(), direct: 'US$999 million' })).toThrow('not in a cited snippet');
  });

  test('is stopped when one of several direct answers is invented', () => {
    expect(() => verifyAnswer({ ...loan(), direct: 'Kenya; Japan; Peru' })).toThrow('not in a cited snippet');
    expect(() => verifyAnswer({ ...loan(), direct: 'Kenya; Japan' })).not.toThrow();
  });

  test('is stopped when it cites nothing', () => {
    expect(() => verifyAnswer({ ...loan(), citations: [] })).toThrow('without a citation');
  });

  test('may say yes or no of its own, to a yes/no question only', () => {
    const answer = loan();
    const asked = { ...answer.question, kind: 'yes/no' as const };
    expect(() => verifyAnswer({ ...answer, question: asked, direct: 'Yes' })).not.toThrow();
    expect(() => verifyAnswer({ ...answer, question: asked, direct: 'Yes, Kenya and Japan' })).not.toThrow();
    expect(() => verifyAnswer({ ...answer, question: asked, direct: 'Yes, Peru' })).toThrow();
    expect(() => verifyAnswer({ ...answer, direct: 'Yes' })).toThrow();
    expect(() => verifyAnswer({ ...answer, question: { ...asked, language: 'vi' }, direct: 'Có' })).not.toThrow();
  });

  test('is checked in its nearest passages when it is a refusal', () => {
    const nearest = loan().citations.map((citation) => ({
      ...citation,
      snippet: { text: 'Invented.', highlights: [] },
    }));
    expect(() => verifyAnswer(nothing())).not.toThrow();
    expect(() => verifyAnswer(nothing({ nearest }))).toThrow('is not in its article');
  });
});
