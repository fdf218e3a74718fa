// The terminal: a prompt for a person, one question a line for a pipe.
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createTerminal } from '../../../src/adapters/terminal/terminal.ts';
import type { Invocation } from '../../../src/chat/command.ts';
import { sentenceReply } from '../../../src/chat/dispatch.ts';

type Stream = PassThrough & { isTTY?: boolean; columns?: number };

/** A terminal between two streams; the bot behind it repeats what it is asked. */
async function open({ keyboard = false, colour = true } = {}) {
  const input: Stream = new PassThrough();
  const output: Stream = new PassThrough();
  if (keyboard) {
    Object.assign(output, { isTTY: true, columns: 60 });
    Object.assign(input, { isTTY: true, setRawMode: () => input });
  }
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const asked: Invocation[] = [];
  const terminal = createTerminal({
    input,
    output,
    commands,
    colour,
    language: 'en',
    coverage: () => 'I know 4 articles.',
  });
  await terminal.start(async (invocation) => {
    asked.push(invocation);
    return sentenceReply(`${invocation.command}: ${JSON.stringify(invocation.options)}`, 'en');
  });
  return { terminal, input, asked, shown: () => shown };
}

describe('piped', () => {
  test('each line is answered in order, and nothing else is printed', async () => {
    const { terminal, input, shown } = await open();
    input.end('first?\n\n/who Beck\nlast without a line end');
    await terminal.ended;
    expect(shown()).toBe(
      'ask: {"question":"first?"}\n\nwho: {"name":"Beck"}\n\nask: {"question":"last without a line end"}\n',
    );
  });

  test('every call has an id of its own', async () => {
    const { terminal, input, asked } = await open();
    input.end('a\nb\nc\n');
    await terminal.ended;
    expect(new Set(asked.map(({ id }) => id)).size).toBe(3);
  });

  test('an empty input ends at once', async () => {
    const { terminal, input, shown } = await open();
    input.end();
    await terminal.ended;
    expect(shown()).toBe('');
  });
});

describe('at the keyboard', () => {
  test('says what it knows, prompts, answers, and takes its leave at Ctrl-D', async () => {
    const { terminal, input, shown } = await open({ keyboard: true });
    input.write('hello\r');
    await expect.poll(shown).toContain('{"question":"hello"}');
    input.write('\u0004');
    await terminal.ended;
    expect(shown()).toContain('I know 4 articles. Ask a question, or type /help');
    expect(shown()).toContain('› ');
    expect(shown()).toContain('Goodbye.');
  });
});

test('it is connected from start to stop, and stopping it ends the chat', async () => {
  const { terminal } = await open();
  expect(terminal.connected()).toBe(true);
  await terminal.stop();
  await terminal.ended;
  expect(terminal.connected()).toBe(false);
});

test('what nobody asked for is printed as well', async () => {
  const { terminal, shown } = await open();
  await terminal.send(
    { platform: 'terminal', workspace: null, channel: 'terminal', thread: null },
    sentenceReply('A digest.', 'en'),
  );
  expect(shown()).toBe('A digest.\n');
  await terminal.stop();
});
