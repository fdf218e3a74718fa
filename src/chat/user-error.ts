// UserError: something that the person in front of the bot can put right, said in their language.
import { type LanguageCode, languageOf } from '../languages/index.ts';
import type { Details, UserErrorCode } from '../languages/sentences.ts';

export type { Details, UserErrorCode } from '../languages/sentences.ts';

export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly details: Details;

  constructor(code: UserErrorCode, details: Details = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'UserError';
    this.code = code;
    this.details = details;
  }

  sentence(language: LanguageCode): string {
    return languageOf(language).sentences.errors[this.code](this.details);
  }
}
