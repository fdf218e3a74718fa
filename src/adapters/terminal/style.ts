// Style: bold, colour and links as a terminal understands them, or nothing of it.

export type Style = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly direct: (text: string) => string;
  readonly link: (text: string, url: string) => string;
};

/** SGR codes of ECMA-48, each with the code that ends it alone. */
const sgr = (on: number, off: number) => (text: string) => (text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`);
const bold = sgr(1, 22);
const green = sgr(32, 39);

export const coloured: Style = {
  bold,
  dim: sgr(2, 22),
  direct: (text) => bold(green(text)),
  // OSC 8: terminals that do not know it show the text alone.
  link: (text, url) => (/^https?:\/\//.test(url) ? `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\` : text),
};

const asIs = (text: string) => text;
export const plain: Style = { bold: asIs, dim: asIs, direct: asIs, link: asIs };

// C0 and C1 controls but the line end, and what reorders or hides text: an article must not drive the reader's terminal.
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text with every character that a terminal would obey replaced; lengths stay the same, so highlights stay right. */
export function tame(text: string): string {
  return text.toWellFormed().replace(UNSAFE, (char) => (char === '\t' ? ' ' : '\uFFFD'));
}
