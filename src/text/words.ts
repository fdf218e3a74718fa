// Words: a text cut into tokens that keep their place in it.
import { fold } from './fold.ts';

export type Token = {
  /** The characters as they stand in the text. */
  readonly text: string;
  /** Folded, without possessive 's and inner apostrophes: the form to compare. */
  readonly folded: string;
  /** Offsets in UTF-16 units: text.slice(start, end) === token.text. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'money';
};

// One alternative a line, the longest first. Numbers, percentages, year ranges and dotted abbreviations stay whole.
const TOKEN = new RegExp(
  [
    // "3rd", "21st", "2e": a word that only looks like a number.
    String.raw`(\d{1,3}(?:st|nd|rd|th|er|ere|ère|eme|ème|e)(?![\p{L}\p{N}]))`,
    String.raw`((?:US|CA|AU|NZ|HK|C|A)?[$€£¥₫](?=\s?\d))`,
    String.raw`(\d{4}\s?[-–—/]\s?\d{4}(?!\d)|\d+(?:[.,]\d+)*\s?(?:%|per ?cent(?!\p{L}))|\d+(?:[.,]\d+)*)`,
    String.raw`((?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?)`,
    String.raw`(?:\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*\+?)`,
  ].join('|'),
  'uy',
);

// French elision ("l'accord", "qu'a") and the English possessive: words of their own, and no part of the word.
const ELISION = /^(?:l|d|j|qu|n|s|c|m|t|jusqu|lorsqu|puisqu)'(?=\p{L}{2}|[ay](?!\p{L}))/u;
const POSSESSIVE = /'s?$/;

/** Cuts `text` into tokens in reading order. "co-" joins its word ("co-operation"); any other hyphen separates. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const plain = plainWordEnd(text, at);
    if (plain > at) {
      join(tokens, text, at, plain, text.slice(at, plain).toLowerCase());
      at = plain;
    } else if (plain === at) at = pushAny(tokens, text, at);
    else at++;
  }
  return tokens;
}

/** End of the plain word that begins at `at`, by far the most usual token; `at` where only the pattern can tell; −1 where no token begins. */
function plainWordEnd(text: string, at: number): number {
  let code = text.charCodeAt(at);
  if (!isLetter(code)) return code >= 0x80 || isDigit(code) || code === DOLLAR ? at : -1;
  let end = at + 1;
  for (; end < text.length; end++) {
    code = text.charCodeAt(end);
    if (!isLetter(code) && !isDigit(code)) break;
  }
  if (end === text.length) return end;
  // A letter, mark or apostrophe goes on with the word; "US$", "C++" and "U.S." are more than it.
  const goesOn = code >= 0x80 || code === APOSTROPHE || code === PLUS || code === DOLLAR;
  return goesOn || (code === DOT && end === at + 1) ? at : end;
}

const [DOLLAR, APOSTROPHE, PLUS, DOT] = [36, 39, 43, 46];
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;

/** The token at `at`, if one begins there; the place to go on from. */
function pushAny(tokens: Token[], text: string, at: number): number {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (!match) return at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
  // Ordinal, money, number, dotted; a word is what is none of them. Named groups would cost an object for every token.
  const [, ordinal, money, number, dotted] = match;
  const end = at + match[0].length;
  if (ordinal) tokens.push(token(text, at, end, fold(ordinal), 'word'));
  else if (money) tokens.push(token(text, at, end, money.toLowerCase(), 'money'));
  else if (number) tokens.push(token(text, at, end, foldNumber(number), 'number'));
  else if (dotted) tokens.push(token(text, at, end, fold(dotted).replaceAll('.', ''), 'word'));
  else pushWord(tokens, text, at, end);
  return end;
}

function pushWord(tokens: Token[], text: string, start: number, end: number): void {
  let folded = fold(text.slice(start, end));
  const quoted = folded.includes("'");
  const elision = quoted ? ELISION.exec(folded) : null;
  let from = start;
  if (elision) {
    // Two words: "qu'est" asks what "est" alone does not. Folding keeps the length of the ASCII elision.
    from = start + elision[0].length;
    folded = folded.slice(elision[0].length);
    tokens.push(token(text, start, from - 1, fold(text.slice(start, from - 1)), 'word'));
  }
  if (quoted) folded = folded.replace(POSSESSIVE, '').replaceAll("'", '');
  join(tokens, text, from, end, folded);
}

/** Puts a word behind the others, or makes it one with a "co-" before it. */
function join(tokens: Token[], text: string, start: number, end: number, folded: string): void {
  const last = tokens.at(-1);
  if (last?.folded === 'co' && /^[-‐‑–]$/.test(text.slice(last.end, start))) {
    tokens[tokens.length - 1] = token(text, last.start, end, `co${folded}`, 'word');
    return;
  }
  tokens.push(token(text, start, end, folded, 'word'));
}

function token(text: string, start: number, end: number, folded: string, kind: Token['kind']): Token {
  return { text: text.slice(start, end), folded, start, end, kind };
}

/** "20,000" → "20000", "7,25" → "7.25", "25 %" and "25 per cent" → "25%", "2025–2026" → "2025-2026". */
function foldNumber(number: string): string {
  return number
    .replace(/\s?per ?cent$/i, '%')
    .replace(/\s/g, '')
    .replace(/[–—/]/g, '-')
    .replace(/[.,](?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
}
