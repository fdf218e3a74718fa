// Locales: the languages of people who lately used a command or a button; a message itself does not tell.
import type { LanguageCode } from '../../languages/index.ts';

/** People remembered; the rest are answered by the language of their question. */
const REMEMBERED = 10_000;

export type Locales = {
  note(user: string, language: LanguageCode): void;
  of(user: string): LanguageCode;
};

export function createLocales(remembered: number = REMEMBERED): Locales {
  const languages = new Map<string, LanguageCode>();
  return {
    note(user, language) {
      // Set anew, so that whoever was heard of longest ago stands first.
      languages.delete(user);
      languages.set(user, language);
      for (const oldest of languages.keys()) {
        if (languages.size <= remembered) break;
        languages.delete(oldest);
      }
    },
    of: (user) => languages.get(user) ?? 'en',
  };
}
