// Locales: the languages of people and servers, as commands and buttons lately told; a message itself does not tell.
import type { LanguageCode } from '../../languages/index.ts';

/** People and servers remembered; the rest are answered by the language of their question. */
const REMEMBERED = 10_000;

export type Locales = {
  /** `id`: of a user or a server, which never have the same. */
  note(id: string, language: LanguageCode): void;
  /** Null: nothing was heard of them lately. */
  of(id: string | undefined): LanguageCode | null;
};

export function createLocales(remembered: number = REMEMBERED): Locales {
  const languages = new Map<string, LanguageCode>();
  return {
    note(id, language) {
      // Set anew, so that whoever was heard of longest ago stands first.
      languages.delete(id);
      languages.set(id, language);
      for (const oldest of languages.keys()) {
        if (languages.size <= remembered) break;
        languages.delete(oldest);
      }
    },
    of: (id) => (id === undefined ? null : (languages.get(id) ?? null)),
  };
}
