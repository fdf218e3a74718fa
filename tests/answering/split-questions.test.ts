// Splitting a message: each question on its own, tails with what they hang on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/answering/split-questions.ts';

describe('splitQuestions', () => {
  it.each([
    ['Who signed the pact?', ['Who signed the pact?']],
    ['Who signed the pact? When was it signed?', ['Who signed the pact?', 'When was it signed?']],
    ['Who signed the pact? And when?', ['Who signed the pact? And when?']],
    ['Qui a signé ? Quand le navire est-il arrivé ?', ['Qui a signé ?', 'Quand le navire est-il arrivé ?']],
    ['Did they really sign it?? Where was it signed?', ['Did they really sign it??', 'Where was it signed?']],
    ['news about herring', ['news about herring']],
    ['', ['']],
  ])('splits %j', (message, questions) => {
    expect(splitQuestions(message)).toEqual(questions);
  });

  it('keeps a remark with the question beside it', () => {
    expect(splitQuestions('Who signed the pact? Imagine today is 1 March 2024.')).toHaveLength(1);
  });

  it('gives between one and five questions, and invents no word', () => {
    const parts = ['Who came? ', 'When did the boat leave? ', 'Hello. ', '? ', 'so ', '¿Qué? '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 14 }), (pieces) => {
        const message = pieces.join('');
        const questions = splitQuestions(message);
        expect(questions.length >= 1 && questions.length <= 5).toBe(true);
        expect(message.replace(/\s/g, '').startsWith(questions.join('').replace(/\s/g, ''))).toBe(true);
      }),
      { seed: 401 },
    );
  });
});
