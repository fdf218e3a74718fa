// /ask answers in the language of the question, within the time given, for all or for the asker alone.
import { expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import type { Needs } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { found, question } from '../fixtures/answers.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { invocation, studyOf } from '../fixtures/small-corpus.ts';

/** A study that gives a hand-made answer and remembers what it was asked. */
function listening(answer = found()) {
  const study = studyOf();
  const asked: Parameters<typeof study.answer>[] = [];
  const heard = {
    ...study,
    answer: (...args: Parameters<typeof study.answer>) => {
      asked.push(args);
      return [answer];
    },
  };
  const needs: Needs = { study: () => heard, commands };
  return { dispatch: createDispatch({ ...needs, report: (error) => expect.fail(String(error)) }), asked };
}

test('asks on the asker’s own day, wherever the bot runs', async () => {
  const { dispatch, asked } = listening();
  const late = Temporal.Instant.from('2026-01-15T20:00:00Z');
  await dispatch(invocation('ask', { question: 'loan?' }, { at: late, zone: 'Asia/Ho_Chi_Minh' }));
  expect(asked[0]?.[1].toString()).toBe('2026-01-16');
});

test('keeps to the days given beside the question', async () => {
  const { dispatch, asked } = listening();
  await dispatch(invocation('ask', { question: 'loan?', since: '2023', until: '2024-02' }));
  expect(asked[0]?.[3]).toEqual({ since: '2023-01-01', until: '2024-02-29' });
});

test('says how the days given were read', async () => {
  const study = studyOf();
  const dispatch = createDispatch({ commands, study: () => study, report: (error) => expect.fail(String(error)) });
  const reply = await dispatch(invocation('ask', { question: 'Kenya and Japan port loan', since: '2025' }));
  expect(replyText(reply)).toContain('Read as: since 1 January 2025.');
});

test('cleans the question before anything reads it', async () => {
  const { dispatch, asked } = listening();
  await dispatch(invocation('ask', { question: '  how\u0000 much\u202E  is it? ' }));
  expect(asked[0]?.[0]).toBe('how much is it?');
});

test('answers in the language of the question, whatever the asker’s settings', async () => {
  const { dispatch } = listening(found({ question: question('Khoản vay bao nhiêu?', { language: 'vi' }) }));
  const reply = await dispatch(invocation('ask', { question: 'Khoản vay bao nhiêu?' }, { language: 'fr' }));
  expect(reply.language).toBe('vi');
  expect(replyText(reply)).toContain('đăng 6 tháng 3, 2024');
});

test('is for everyone unless asked in private', async () => {
  const { dispatch } = listening();
  expect((await dispatch(invocation('ask', { question: 'loan?' }))).audience).toBe('everyone');
  expect((await dispatch(invocation('ask', { question: 'loan?', private: true }))).audience).toBe('asker');
});

test('says what is wrong with a question that is empty, or too long to be one', async () => {
  const { dispatch, asked } = listening();
  expect((await dispatch(invocation('ask', { question: ' \u200B ' }))).summary).toContain('no question here');
  expect((await dispatch(invocation('ask'))).summary).toContain('no question here');
  expect((await dispatch(invocation('ask', { question: 'x'.repeat(1_001) }))).summary).toContain(
    'too long for me (1001 characters)',
  );
  expect(asked).toEqual([]);
});

test('takes a whole line as the question', () => {
  expect(ask.parse('how much since 2023?')).toEqual({ question: 'how much since 2023?' });
});
