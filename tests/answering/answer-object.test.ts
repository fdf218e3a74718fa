// The answer object: what other programs read of one message, whatever was asked in it.
import { beforeAll, describe, expect, it } from 'vitest';
import { type AnswerObject, toAnswerObject } from '../../src/answering/answer-object.ts';
import { buildStudy } from '../../src/answering/build-study.ts';
import { indexOf } from '../../src/index/index-knowledge.ts';
import { invented } from './invented.ts';

const asked = Temporal.PlainDate.from('2026-01-15');
let object: (message: string) => AnswerObject;

beforeAll(() => {
  const study = buildStudy(invented, indexOf(invented));
  object = (message) => toAnswerObject('q1', message, study.answer(message, asked), 1.234);
});

const WHO = 'Who cut the ribbon of the market in Paita?';
const WHEN = 'When did the fish market in Paita open?';

describe('the answer object', () => {
  it('gives the words that answer, each verbatim in a snippet that is cited', () => {
    const { direct, citations } = object(WHO);
    const words = direct?.split('; ') ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(citations[0]?.snippet).toContain(word);
  });

  it('gives the day of what was asked when, resolved', () => {
    expect(object(WHEN).date).toBe('2023-02-01');
    expect(object(WHO).date).toBeNull();
  });

  it.each([`${WHO} ${WHEN}`, `${WHEN} ${WHO}`])('of several questions tells each answer and the day: %s', (message) => {
    const { question, date, direct, citations, abstained } = object(message);
    expect(question).toBe(message);
    expect(abstained).toBe(false);
    expect(date).toBe('2023-02-01');
    const [both, ...parts] = [direct, object(WHO).direct, object(WHEN).direct];
    for (const part of parts) expect(both).toContain(part);
    expect(citations.length).toBeLessThanOrEqual(5);
    for (const part of both?.split('; ') ?? [])
      expect(citations.some(({ snippet }) => snippet.includes(part))).toBe(true);
  });

  it('of an answer that is none has no words and no day, only what is nearest', () => {
    expect(object('Who won the chess olympiad?')).toMatchObject({ abstained: true, direct: null, date: null });
  });

  it('echoes how a time was read', () => {
    expect(object('What was signed in June 2024?').readAs).toEqual({ since: '2024-06-01', until: '2024-06-30' });
    expect(object(WHO).readAs).toBeNull();
  });

  it('of a greeting is neither an answer nor a refusal', () => {
    expect(object('hello')).toMatchObject({ id: 'q1', abstained: false, direct: null, date: null, citations: [] });
  });

  it('marks a day of publication that nobody stated', () => {
    for (const { published, publishedBasis } of object(WHEN).citations) {
      expect(['stated', 'inferred', 'unknown']).toContain(publishedBasis);
      expect(published === null).toBe(publishedBasis === 'unknown');
    }
  });
});
