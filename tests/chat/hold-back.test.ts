// Holding back: few passages at first, the others for whoever asks for them, and no answer without one.
import { describe, expect, it } from 'vitest';
import { holdBack } from '../../src/chat/hold-back.ts';
import { present } from '../../src/chat/present.ts';
import { citation, found } from '../fixtures/answers.ts';
import { drill, hostile, port, studyOf, teaser } from '../fixtures/small-corpus.ts';

const { knowledge } = studyOf();
const four = found({ citations: [port, drill, teaser, hostile].map((article) => citation(article)) });
const one = found({ direct: null, citations: [citation(drill)] });
const show = (...answers: (typeof four)[]) =>
  holdBack(present(answers, { audience: 'everyone', language: 'en', knowledge }).blocks);
const numbers = ({ shown, held }: ReturnType<typeof holdBack>) =>
  [shown, held].map((blocks) => blocks.flatMap((block) => (block.kind === 'citation' ? [block.number] : [])));

describe('what is held back', () => {
  it('is what goes beyond the best passages', () => {
    expect(numbers(show(four))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(numbers(show(one))).toEqual([[1], []]);
  });

  it('leaves each of several answers a passage that proves it', () => {
    expect(numbers(show(four, one, four))).toEqual([
      [1, 5, 6],
      [2, 3, 4, 7, 8, 9],
    ]);
  });

  it('is no passage that a list needs for one of its names', () => {
    const [first, ...rest] = [port, drill, teaser, hostile].map((article) => citation(article));
    const last = rest.at(-1)?.snippet.text.slice(0, 12);
    const list = found({
      direct: `US$320 million; ${last}`,
      citations: [first, ...rest].filter((one) => one !== undefined),
    });
    expect(numbers(show(list))).toEqual([[1, 2, 4], [3]]);
  });

  it('is nothing but passages', () => {
    const { blocks } = present([four], { audience: 'everyone', language: 'en', knowledge });
    const { shown, held } = holdBack(blocks);
    expect([...shown, ...held].toSorted((a, b) => blocks.indexOf(a) - blocks.indexOf(b))).toEqual(blocks);
    expect(shown.filter(({ kind }) => kind !== 'citation')).toEqual(blocks.filter(({ kind }) => kind !== 'citation'));
  });
});
