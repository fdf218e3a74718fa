// The languages the bot speaks. A new one: its file, and its line here.
import { english } from './english.ts';
import { french } from './french.ts';
import type { Language, LanguageCode } from './language.ts';
import { vietnamese } from './vietnamese.ts';

export type { Language, LanguageCode, QuestionKind } from './language.ts';
export type { Sentences } from './sentences.ts';

export const languages: readonly Language[] = [english, vietnamese, french];

const byCode = new Map(languages.map((language) => [language.code, language]));

/** The language of a code or locale ("fr", "fr-CA", "vi"); English where there is none. */
export function languageOf(locale: string | null | undefined): Language {
  const code = (locale ?? '').slice(0, 2).toLowerCase() as LanguageCode;
  return byCode.get(code) ?? english;
}
