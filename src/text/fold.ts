// Folding: the one form in which different spellings of the same characters meet.

const PLAIN = /^[\u0000-\u007f]*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u0060\u00B4\u2032]/g;
const QUOTES = /[\u201C\u201D\u201E\u00AB\u00BB\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFF0D]/g;
// Zero-width characters, soft hyphens, directional marks and overrides: they carry no text, and can hide some.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * Folds case, compatibility width, combining marks, đ → d, œ → oe, and curly quotes and dashes.
 * The result is for comparing only; it need not have the length of `text`.
 */
export function fold(text: string): string {
  // Nearly every English word: nothing to take apart.
  if (PLAIN.test(text)) return (text.includes('`') ? text.replaceAll('`', "'") : text).toLowerCase();
  return plainPunctuation(text)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ß/g, 'ss');
}

/** Curly quotes and the many dashes as their ASCII forms; lengths stay the same. */
export function plainPunctuation(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(DASHES, '-');
}

/**
 * What a person typed, made safe to read: NFC, lone surrogates replaced by U+FFFD, control and invisible
 * characters replaced by a space or removed, runs of white space made one, ends trimmed.
 */
export function cleanInput(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(/\uFFFD+/g, ' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when `text` holds a letter with a combining mark, or đ: someone who types marks means them. */
export function hasMarks(text: string): boolean {
  return /\p{M}/u.test(text.normalize('NFD')) || /[đĐ]/.test(text);
}
