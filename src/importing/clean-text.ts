// Clean text: entities, invisible characters, drop caps and line ends put right, then cut into paragraphs.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
  ocirc: 'ô',
  acirc: 'â',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  frac12: '½',
  times: '×',
  zwnj: '',
  zwj: '',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d{0,2}));/gi;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** A first letter set apart: "T" on a line of its own, its word on the next. */
const DROP_CAP = /^[ \t]*(\p{Lu})[ \t]*\n\s*(?=\p{Ll}{2,})/gmu;

/** Entities decoded once ("&amp;lt;" is "&lt;": what the author wrote); NFC; one kind of line end and of space. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(ENTITY, entity)
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(/[^\S\n]/gu, ' ')
    .normalize('NFC')
    .replace(DROP_CAP, '$1');
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name)
    return Object.hasOwn(NAMED, name)
      ? (NAMED[name] ?? whole)
      : Object.hasOwn(NAMED, name.toLowerCase())
        ? (NAMED[name.toLowerCase()] ?? whole)
        : whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
}

/** Lines of a wrapped paragraph are about this long at most. Characters. */
const WRAPPED = 100;

/** Paragraphs: parted by blank lines, or by every line end where lines are whole paragraphs and not wrapped ones. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const lines = block
        .split('\n')
        .map((line) => line.replace(/ {2,}/g, ' ').trim())
        .filter(Boolean);
      // A link around a picture and one around a headline copy as the same line twice.
      const once = lines.filter((line, i) => line !== lines[i - 1]);
      return isWrapped(once) ? [once.join(' ')] : once;
    })
    .filter(Boolean);
}

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => line.length > WRAPPED)) return false;
  const full = Math.max(...lines.map((line) => line.length)) * 0.6;
  const open = lines.slice(0, -1).filter((line) => !/[.!?…:;"”’')\]]$/.test(line) && line.length > Math.max(40, full));
  return open.length >= (lines.length - 1) / 2;
}
