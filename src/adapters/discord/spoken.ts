// Spoken: the words of a message → a call, and the language in which to answer whoever wrote them.
import type { Command } from '../../chat/command.ts';
import { withContext } from '../../chat/follow-up.ts';
import type { ThreadContext } from '../../chat/memory.ts';
import { type Call, readLine } from '../../chat/text-line.ts';
import { detectLanguage } from '../../languages/detect.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import { fold } from '../../text/fold.ts';
import { commandNames } from './local-names.ts';
import type { Locales } from './locales.ts';

/** A question, "/who Beck", or the one command whose name, in any language, is all that was said ("help", "trợ giúp"). */
export function callOf(text: string, before: ThreadContext | null, commands: readonly Command[]): Call {
  if (text === '') return { command: 'help', options: {} };
  const named = commandNamed(text, commands);
  if (named) return { command: named.command, options: {} };
  const slash = text.startsWith('/') ? readLine(text, commands) : null;
  return slash ?? { command: 'ask', options: { question: withContext(text, before) } };
}

/** The writer's own where a command told it; else that of the words, and where they tell nothing the server's. */
export function languageSpoken(
  text: string,
  { author, guild }: { readonly author: string; readonly guild: string | undefined },
  commands: readonly Command[],
  locales: Locales,
): LanguageCode {
  const known = locales.of(author) ?? commandNamed(text, commands)?.language;
  return known ?? detectLanguage(text, languageOf(locales.of(guild))).code;
}

/** `language`: null for the English name, which everyone types. */
function commandNamed(
  text: string,
  commands: readonly Command[],
): { readonly command: string; readonly language: LanguageCode | null } | null {
  const said = asName(text);
  for (const { name } of commands) {
    if (name === said) return { command: name, language: null };
    const { vi, fr } = commandNames[name] ?? { vi: name, fr: name };
    if (asName(vi) === said) return { command: name, language: 'vi' };
    if (asName(fr) === said) return { command: name, language: 'fr' };
  }
  return null;
}

function asName(text: string): string {
  return fold(text.trim()).replace(/\s+/g, '-');
}
