// Terminal: a chat at the keyboard, and one question a line when input is piped.
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Command, Invocation, Place } from '../../chat/command.ts';
import type { Dispatch, Platform } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { readLine } from '../../chat/text-line.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import { renderReply, type Screen } from './render.ts';
import { coloured, plain } from './style.ts';

export type TerminalNeeds = {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly commands: readonly Command[];
  /** False: no colour, wherever it is shown (NO_COLOR). */
  readonly colour: boolean;
  readonly language: LanguageCode;
  /** One line above the first prompt of somebody who sits there. */
  readonly coverage: () => string;
};

export type Terminal = Platform & {
  /** Resolves when the input has ended and all of it is answered. */
  readonly ended: Promise<void>;
};

const PROMPT = '› ';
/** Lines remembered for the up key. */
const HISTORY = 200;
const PLACE: Place = { platform: 'terminal', workspace: null, channel: 'terminal', thread: null };

export function createTerminal({ input, output, commands, colour, language, coverage }: TerminalNeeds): Terminal {
  const atKeyboard = Boolean(input.isTTY && output.isTTY);
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  let lines: Interface | null = null;

  const screen = (): Screen => screenOf(output, colour);
  const write = (text: string) => new Promise<void>((done) => output.write(text, () => done()));
  const answerAll = async (dispatch: Dispatch, source: Interface) => {
    let count = 0;
    // Asking a closed interface for a prompt throws; Ctrl-D may come while an answer is being written.
    let open = atKeyboard;
    source.once('close', () => {
      open = false;
    });
    if (open) source.prompt();
    for await (const line of source) {
      const call = readLine(line, commands);
      if (call) {
        count++;
        const reply = await dispatch(invocationOf(call, count, language));
        await write(
          `${!atKeyboard && count > 1 ? '\n' : ''}${renderReply(reply, screen())}\n${atKeyboard ? '\n' : ''}`,
        );
      }
      if (open) source.prompt();
    }
    if (atKeyboard) await write(`\n${languageOf(language).sentences.terminal.goodbye}\n`);
  };

  return {
    name: 'terminal',
    ended,
    async start(dispatch) {
      if (atKeyboard) await write(`${languageOf(language).sentences.terminal.welcome(coverage())}\n`);
      // No wait between making the interface and reading it: lines that arrive in between would be lost.
      const source = createInterface({
        input,
        output: atKeyboard ? output : undefined,
        prompt: PROMPT,
        historySize: HISTORY,
        removeHistoryDuplicates: true,
      });
      lines = source;
      source.on('SIGINT', () => source.close());
      answerAll(dispatch, source).then(end, fail);
    },
    async send(_place, reply: Reply) {
      await write(`${renderReply(reply, screen())}\n`);
      return 'terminal';
    },
    async stop() {
      lines?.close();
      lines = null;
    },
    connected: () => lines !== null,
  };
}

/** Colour and wrapping only where somebody looks at it. */
export function screenOf(output: TerminalNeeds['output'], colour: boolean): Screen {
  if (!output.isTTY) return { width: null, style: plain };
  return { width: output.columns ?? 80, style: colour ? coloured : plain };
}

export function invocationOf(
  call: { command: string; options: Readonly<Record<string, unknown>> },
  count: number,
  language: LanguageCode,
): Invocation {
  const now = Temporal.Now.instant();
  return {
    id: `terminal-${now.epochMilliseconds}-${count}`,
    ...call,
    place: PLACE,
    user: 'terminal',
    language,
    at: now,
    zone: Temporal.Now.timeZoneId(),
  };
}
