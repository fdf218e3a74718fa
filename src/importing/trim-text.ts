// Trim text: what pages write above and below the text of an article, told from the text itself.
import { fold } from '../text/fold.ts';
import { shorten } from '../text/shorten.ts';
import { isRelatedHeading, isSubscription } from './page-furniture.ts';
import { dayIn } from './stated-day.ts';

/** A line of that length, or one that ends as a sentence does, is the article's. Characters. */
const SHORTEST_PROSE = 120;
const LONGEST_BYLINE = 120;
/** An article's head has no more lines than this before its text. */
const MOST_HEAD = 8;
/** And its foot no more after it. */
const MOST_FOOT = 5;
const LONGEST_DATE = 80;
const SENTENCE = /[.!?…:;][”"’')\]]*$/;
const BYLINE = /^(?:by|par|bai|anh|tac gia|written by|story by)[ :]/;
const HEAD =
  /^(?:\d{1,3} ?-? ?min(?:ute)?s?(?: read)?|listen(?: to this article)?|updated\b.*|posted\b.*|published\b.*|learn more about audio|news release|communique(?: de presse)?|press release)$/;
/** Headings under which nothing of the article comes any more. */
const END =
  /^(?:(?:media )?contacts?|(?:associated|related|useful) links?|related products|for (?:more|further) information.{0,40}|personnes?-ressources?|liens (?:connexes|associes)|renseignements|about the authors?|a propos de l'auteur.{0,3}|sur le meme sujet|more on this (?:story|topic)|read next|latest stories|lien he|page details)[:.]?$/;
const SIGN_OFF =
  /^\(?(?:(?:additional )?reporting by |writing by |editing by |our standards ?:|with files from |avec (?:les|des) informations |avec la presse canadienne|this (?:report|story|article|dispatch)\b.{0,60} (?:was|is) (?:first|originally) published|associated press (?:writer|journalist)s? |(?:the )?.{3,40} contributed to this (?:report|story))/;
const LONGEST_SIGN_OFF = 400;
/** Lines; more names are a list that belongs to the text. */
const MOST_SIGNATURES = 2;
const RULE = /^_{2,}$/;

export type Trimmed = { readonly paragraphs: readonly string[]; readonly dropped: readonly string[] };

/** `byline`: who wrote it, as the page says elsewhere. */
export function trimText(all: readonly string[], byline: string | null): Trimmed {
  const paragraphs = all.filter((text) => !isSubscription(text) || isRelatedHeading(text));
  const start = Math.max(0, Math.min(paragraphs.findIndex(isProse), MOST_HEAD));
  const head = paragraphs.slice(0, start).filter((text) => !isHead(text, byline));
  const kept = withoutSignatures([...head, ...withoutFoot(paragraphs.slice(start), byline)], byline);
  const stays = new Set(kept);
  const dropped = all.filter((text) => !stays.has(text)).map((text) => `"${shorten(text, 60)}"`);
  return { paragraphs: kept, dropped };
}

/** Ends at a heading of what follows articles, or at a rule near the end; sign-offs and lines with a date alone go. */
function withoutFoot(body: readonly string[], byline: string | null): string[] {
  const over = body.findIndex((text, i) => i >= body.length / 2 && END.test(plain(text)));
  const rule = body.findIndex((text, i) => i > 0 && i >= body.length - MOST_FOOT && RULE.test(text));
  const whole = body.slice(0, Math.min(...[over, rule, body.length].filter((end) => end >= 0)));
  const foot = whole.length - MOST_FOOT;
  return whole.filter((text, i) => {
    if (RULE.test(text) || (i < MOST_HEAD && isDateOnly(text))) return false;
    return i < foot || !(isSignOff(text) || isBio(text, byline));
  });
}

function withoutSignatures(lines: readonly string[], byline: string | null): readonly string[] {
  const end = lines.findLastIndex((line) => !isSignature(line, byline)) + 1;
  return end > 0 && lines.length - end <= MOST_SIGNATURES ? lines.slice(0, end) : lines;
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** Does a line say something in a sentence? */
export function isProse(text: string): boolean {
  return text.length >= SHORTEST_PROSE || (SENTENCE.test(text) && text.split(' ').length > 4);
}

/** A date, a byline, the name of a section: what stands between a headline and the first sentence. */
function isHead(text: string, byline: string | null): boolean {
  const words = plain(text);
  if (words.split(' ').length <= 2 || HEAD.test(words)) return true;
  return text.length < LONGEST_BYLINE && (dayIn(text) !== null || BYLINE.test(words) || isBy(text, byline));
}

function isBy(text: string, byline: string | null): boolean {
  return byline !== null && plain(text).includes(plain(byline)) && text.length < 2 * byline.length + 40;
}

/** A day, a clock and hardly a word more. */
function isDateOnly(text: string): boolean {
  return text.length < LONGEST_DATE && dayIn(text) !== null && !SENTENCE.test(text.replace(/\b\p{L}{1,4}\./gu, ''));
}

/** "Ann Writer is a reporter in Regina." */
function isBio(text: string, byline: string | null): boolean {
  const [first = ''] = (byline ?? '').split(',');
  if (first.split(' ').length < 2 || !plain(text).startsWith(plain(first))) return false;
  return /^ (?:is an?|is the|is based|reports|covers|writes|leads|joined)\b/.test(
    plain(text).slice(plain(first).length),
  );
}

function isSignOff(text: string): boolean {
  return text.length < LONGEST_SIGN_OFF && SIGN_OFF.test(plain(text));
}

/** "Minh Hà", "Jeremy Simes, The Canadian Press": nothing but names. */
function isSignature(text: string, byline: string | null): boolean {
  const words = text.split(/[\s,/–-]+/).filter(Boolean);
  const names = words.length <= 6 && !SENTENCE.test(text) && words.every((word) => /^[\p{Lu}(]/u.test(word));
  return names || (text.length < LONGEST_BYLINE && !SENTENCE.test(text) && isBy(text, byline));
}
