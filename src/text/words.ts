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
  'gu',
);

// French elision ("l'accord", "qu'a") and the English possessive: words of their own, and no part of the word.
const ELISION = /^(?:l|d|j|qu|n|s|c|m|t|jusqu|lorsqu|puisqu)'(?=\p{L}{2}|[ay](?!\p{L}))/u;
const POSSESSIVE = /'s?$/;

/** Cuts `text` into tokens in reading order. "co-" joins its word ("co-operation"); any other hyphen separates. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    // Ordinal, money, number, dotted; a word is what is none of them. Named groups would cost an object for every token.
    const [, ordinal, money, number, dotted] = match;
    const start = match.index;
    const end = start + match[0].length;
    if (ordinal) tokens.push(token(text, start, end, fold(ordinal), 'word'));
    else if (money) tokens.push(token(text, start, end, money.toLowerCase(), 'money'));
    else if (number) tokens.push(token(text, start, end, foldNumber(number), 'number'));
    else if (dotted) tokens.push(token(text, start, end, fold(dotted).replaceAll('.', ''), 'word'));
    else pushWord(tokens, text, start, end);
  }
  return tokens;
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
  const last = tokens.at(-1);
  if (last?.folded === 'co' && /^[-‐‑–]$/.test(text.slice(last.end, start))) {
    tokens[tokens.length - 1] = token(text, last.start, end, `co${folded}`, 'word');
    return;
  }
  tokens.push(token(text, from, end, folded, 'word'));
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
