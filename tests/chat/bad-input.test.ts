// Whatever is typed, the bot says something clear or admits that the articles do not say; it never breaks, and reads no book.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/chat/command.ts';
import { createDispatch, LONGEST_OPTION } from '../../src/chat/dispatch.ts';
import { hostileInputs } from '../fixtures/hostile-inputs.ts';
import { blocksOf, replyText } from '../fixtures/reply-text.ts';
import { invocation, studyOf } from '../fixtures/small-corpus.ts';

const study = studyOf();
const incidents: unknown[] = [];
const dispatch = createDispatch({ commands, study: () => study, report: (error) => incidents.push(error) });

const perOption = commands.flatMap((command) =>
  command.options
    .filter(({ type }) => type === 'text')
    .map(({ name }) => [`/${command.name} ${name}`, command.name, name] as const),
);

describe.each(hostileInputs)('%s', (_name, input) => {
  test.each(perOption)('as %s', async (_label, command, option) => {
    const reply = await dispatch(
      invocation(command, { ...(option === 'question' ? {} : { question: 'loan' }), [option]: input }),
    );
    expect(incidents).toEqual([]);
    expect(reply.summary.trim()).not.toBe('');
    expect(reply.blocks.length).toBeGreaterThan(0);
    expect(replyText(reply).isWellFormed()).toBe(true);
  });

  test('is never answered as if the articles said it', async () => {
    const reply = await dispatch(invocation('ask', { question: input }));
    expect(blocksOf(reply, 'direct').map(({ text }) => text)).not.toContain(input);
    expect(replyText(reply)).not.toMatch(/system prompt|pirate|SELECT|DROP TABLE/i);
  });
});

describe('what nobody asks in earnest', () => {
  const given: string[] = [];
  /** The same commands, which note what they are given instead of reading it. */
  const noting = commands.map(
    (command): Command => ({
      ...command,
      schema: z.record(z.string(), z.unknown()),
      run({ language }, options) {
        given.push(...Object.values(options as object).map(String));
        return { audience: 'asker', language, summary: 'noted', blocks: [] };
      },
    }),
  );
  const note = createDispatch({ commands: noting, study: () => study, report: (error) => incidents.push(error) });

  test.each(perOption)('is refused by its length before it is read, as %s', async (_label, command, option) => {
    for (const [, input] of hostileInputs) await note(invocation(command, { [option]: input }));
    expect(Math.max(...given.splice(0).map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_OPTION);
    const reply = await note(invocation(command, { [option]: 'a'.repeat(LONGEST_OPTION + 1) }));
    expect(reply.summary).toMatch(/^That is too long for me \(4001 characters\)\./);
    expect(given).toEqual([]);
  });
});

test('an article full of markup and control characters reaches no terminal as such', async () => {
  const reply = await dispatch(invocation('sources', { article: '2024-05-01-hostile' }));
  expect(replyText(reply)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E]/);
  expect(replyText(reply)).toContain('@everyone *bold* <b>tag</b>');
});
