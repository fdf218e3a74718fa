// Whatever is typed, the bot says something clear or admits that the articles do not say; it never breaks, and never waits.
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDispatch } from '../../src/chat/dispatch.ts';
import type { Dispatch } from '../../src/chat/platform.ts';
import { hostileInputs } from '../fixtures/hostile-inputs.ts';
import { blocksOf, replyText } from '../fixtures/reply-text.ts';
import { invocation, studyOf } from '../fixtures/small-corpus.ts';

const study = studyOf();
const incidents: unknown[] = [];
let dispatch: Dispatch;

beforeAll(async () => {
  dispatch = createDispatch({ commands, study: () => study, report: (error) => incidents.push(error) });
  // What is built on the first question is not what is measured here.
  await dispatch(invocation('ask', { question: 'How much is the loan?' }));
});

const perOption = commands.flatMap((command) =>
  command.options
    .filter(({ type }) => type === 'text')
    .map(({ name }) => [`/${command.name} ${name}`, command.name, name] as const),
);

describe.each(hostileInputs)('%s', (_name, input) => {
  test.each(perOption)('as %s', async (_label, command, option) => {
    const begin = performance.now();
    const reply = await dispatch(
      invocation(command, { ...(option === 'question' ? {} : { question: 'loan' }), [option]: input }),
    );
    const took = performance.now() - begin;
    expect(incidents).toEqual([]);
    expect(reply.summary.trim()).not.toBe('');
    expect(reply.blocks.length).toBeGreaterThan(0);
    expect(replyText(reply).isWellFormed()).toBe(true);
    // 50 ms is the promise; a busy machine that runs many tests at once gets more.
    expect(took).toBeLessThan(500);
  });

  test('is never answered as if the articles said it', async () => {
    const reply = await dispatch(invocation('ask', { question: input }));
    expect(blocksOf(reply, 'direct').map(({ text }) => text)).not.toContain(input);
    expect(replyText(reply)).not.toMatch(/system prompt|pirate|SELECT|DROP TABLE/i);
  });
});

test('an article full of markup and control characters reaches no terminal as such', async () => {
  const reply = await dispatch(invocation('sources', { article: '2024-05-01-hostile' }));
  expect(replyText(reply)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E]/);
  expect(replyText(reply)).toContain('@everyone *bold* <b>tag</b>');
});
