// Dispatch always replies: the answer, what the asker can do better, or an apology with a number.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/chat/command.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import { UserError } from '../../src/chat/user-error.ts';
import { found } from '../fixtures/answers.ts';
import { replyText } from '../fixtures/reply-text.ts';
import { invocation, studyOf } from '../fixtures/small-corpus.ts';

// What is found is not at stake here, so the answer is made by hand.
const study = { ...studyOf(), answer: () => [found()] };

function start(list: readonly Command[] = commands) {
  const incidents: { error: unknown; incident: string }[] = [];
  const dispatch = createDispatch({
    commands: list,
    study: () => study,
    report: (error, incident) => incidents.push({ error, incident }),
  });
  return { dispatch, incidents };
}

const failing = (error: unknown): Command => ({
  name: 'fail',
  summary: { en: 'Fails', vi: 'Hỏng', fr: 'Échoue' },
  options: [],
  schema: z.object({}),
  run: () => {
    throw error;
  },
});

describe('dispatch', () => {
  test('runs the command and gives its reply', async () => {
    const { dispatch, incidents } = start();
    const reply = await dispatch(invocation('ask', { question: 'How much is the port loan?' }));
    expect(replyText(reply)).toContain('US$320 million');
    expect(incidents).toEqual([]);
  });

  test('names the commands that there are when it does not know one', async () => {
    const reply = await start().dispatch(invocation('dance'));
    expect(reply.summary).toBe(
      'I do not know the command “dance”. I know: ask, latest, timeline, who, digest, sources, help.',
    );
    expect(reply.audience).toBe('asker');
  });

  test('says in the asker’s language which option is missing', async () => {
    const { dispatch, incidents } = start();
    expect((await dispatch(invocation('who'))).summary).toBe('“who” needs to know: name (the name, or a part of it).');
    expect((await dispatch(invocation('who', { name: null }, { language: 'fr' }))).summary).toContain(
      'a besoin de savoir',
    );
    expect((await dispatch(invocation('who', { name: '' }, { language: 'vi' }))).summary).toContain('cần biết');
    expect(incidents).toEqual([]);
  });

  test('says which option cannot be used', async () => {
    const reply = await start().dispatch(invocation('ask', { question: ['a'], private: 'maybe' }));
    expect(reply.summary).toContain('I cannot use what was given as “question');
  });

  test('turns a UserError into its sentence', async () => {
    const { dispatch, incidents } = start([failing(new UserError('unread-date', { text: 'soon' }))]);
    expect((await dispatch(invocation('fail'))).summary).toContain('I cannot read “soon” as a date');
    expect(incidents).toEqual([]);
  });

  test('reports anything else once and apologises with the number of the report', async () => {
    const { dispatch, incidents } = start([failing(new TypeError('secret detail'))]);
    const reply = await dispatch(invocation('fail', {}, { language: 'fr' }));
    expect(incidents).toHaveLength(1);
    expect(reply.summary).toContain(incidents[0]?.incident);
    expect(reply.summary).toContain('Désolé');
    expect(replyText(reply)).not.toContain('secret detail');
    expect(reply.audience).toBe('asker');
  });

  test('never shows an answer that fails the verbatim check', async () => {
    const incidents: unknown[] = [];
    const forged = () => ({
      ...study,
      answer: () => [found({ direct: 'Forged words' })],
    });
    const dispatch = createDispatch({ commands, study: forged, report: (error) => incidents.push(error) });
    const reply = await dispatch(invocation('ask', { question: 'How much is the port loan?' }));
    expect(replyText(reply)).not.toContain('Forged words');
    expect(reply.summary).toContain('Sorry');
    expect(incidents).toHaveLength(1);
  });
});
