// Dispatch: one call in, one Reply out, always; the only try/catch around commands.
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { MOST_READ } from '../answering/read-question.ts';
import { type LanguageCode, languageOf } from '../languages/index.ts';
import type { Command, Invocation, Needs } from './command.ts';
import type { Dispatch } from './platform.ts';
import type { Reply } from './reply.ts';
import { UserError } from './user-error.ts';

/**
 * Characters of an option that any command is given to read: the longest question several times over, with room for
 * what cleaning takes away. What is longer is refused before anybody looks into it.
 */
export const LONGEST_OPTION = 4_000;

export type DispatchNeeds = Needs & {
  /** Told of everything that is nobody's typing error; `incident` is the number that the asker reads. */
  readonly report: (error: unknown, incident: string, invocation: Invocation) => void;
};

export function createDispatch({ report, ...needs }: DispatchNeeds): Dispatch {
  return async (invocation) => {
    try {
      const command = commandOf(invocation, needs.commands);
      refuseTooLong(invocation.options);
      const parsed = await command.schema.safeParseAsync(given(invocation.options));
      if (!parsed.success) throw optionError(command, parsed.error.issues[0], invocation);
      return await command.run(invocation, parsed.data, needs);
    } catch (error) {
      if (error instanceof UserError) return sentenceReply(error.sentence(invocation.language), invocation.language);
      const incident = randomBytes(3).toString('hex');
      report(error, incident, invocation);
      return sentenceReply(
        languageOf(invocation.language).sentences.errors.incident({ incident }),
        invocation.language,
      );
    }
  };
}

/** A reply of one sentence, to the asker alone. */
export function sentenceReply(text: string, language: LanguageCode): Reply {
  return { audience: 'asker', language, summary: text, blocks: [{ kind: 'paragraph', text: { text } }] };
}

function commandOf({ command: name }: Invocation, commands: readonly Command[]): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  throw new UserError('unknown-command', { name, known: commands.map((one) => one.name).join(', ') });
}

function refuseTooLong(options: Invocation['options']): void {
  for (const value of Object.values(options)) {
    if (typeof value === 'string' && value.length > LONGEST_OPTION)
      throw new UserError('too-long', { length: value.length, most: MOST_READ });
  }
}

/** Platforms send null, undefined or "" for an option that was left out. */
function given(options: Invocation['options']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function optionError(
  command: Command,
  issue: z.core.$ZodIssue | undefined,
  { language, options }: Invocation,
): UserError {
  const name = String(issue?.path[0] ?? '');
  const spec = command.options.find((one) => one.name === name);
  const details = { command: command.name, option: spec ? `${spec.name} (${spec.summary[language]})` : name };
  return new UserError(given(options)[name] === undefined ? 'missing-option' : 'bad-option', details);
}
