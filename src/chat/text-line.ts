// Text line: what somebody types where there is no form to fill → a command and its options.
import { fold } from '../text/fold.ts';
import type { Command } from './command.ts';

export type Call = { readonly command: string; readonly options: Readonly<Record<string, unknown>> };

/** "/timeline trade since 2023" is a command, anything else a question; null for an empty line. */
export function readLine(line: string, commands: readonly Command[]): Call | null {
  const text = line.trim();
  if (text === '') return null;
  const [, name = '', rest = ''] = /^\/(\p{L}[\p{L}\p{M}-]*)\s*([\s\S]*)$/u.exec(text) ?? [];
  if (name === '') return { command: 'ask', options: { question: text } };
  const command = commands.find((one) => one.name === fold(name));
  // A name that nobody knows goes on, so that dispatch can say which there are.
  return command ? callOf(command, rest) : { command: name, options: {} };
}

/** The same without the slash, its first word choosing: "timeline trade", "help"; nothing means help. */
export function readWords(line: string, commands: readonly Command[]): Call {
  const text = line.trim();
  if (text === '') return { command: 'help', options: {} };
  if (text.startsWith('/')) return readLine(text, commands) ?? { command: 'help', options: {} };
  const [, name = '', rest = ''] = /^(\p{L}+)(?:\s+|$)([\s\S]*)$/u.exec(text) ?? [];
  const command = commands.find((one) => one.name === fold(name));
  // "who signed it?" and "help us understand" are questions that begin like a command.
  const asks = /[?？]\s*$/u.test(rest) || (rest !== '' && command?.options.length === 0);
  return command && !asks ? callOf(command, rest) : { command: 'ask', options: { question: text } };
}

function callOf(command: Command, rest: string): Call {
  return { command: command.name, options: command.parse?.(rest.trim()) ?? inOrder(command, rest.trim()) };
}

/** Without a reader of its own a command's first option takes the whole line. */
function inOrder(command: Command, rest: string): Record<string, unknown> {
  const [first] = command.options;
  return first && rest !== '' ? { [first.name]: rest } : {};
}
