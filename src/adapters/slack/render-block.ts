// One block of a reply → Slack's blocks for it, each within its own limits.
import type { types } from '@slack/bolt';
import { sourceLine } from '../../chat/cite.ts';
import { showDate } from '../../chat/dates.ts';
import type { Block, CitationBlock, MarkedText } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { actionBlocks } from './buttons.ts';
import { datesIn, escapedWithDates } from './date-tokens.ts';
import { CONTEXT_TEXT, HEADER_TEXT, IMAGE_ALT, IMAGE_URL, SECTION_TEXT } from './limits.ts';
import {
  channelsIn,
  escapeWithin,
  isPlain,
  isPlainBesideLinks,
  link,
  linksIn,
  markedWithin,
  toMrkdwn,
} from './mrkdwn.ts';
import { literal } from './rich-text.ts';

/** A title of an article, in a line that holds more. */
const TITLE_TEXT = 300;

type DirectBlock = Extract<Block, { kind: 'direct' }>;
type NoteBlock = Extract<Block, { kind: 'note' }>;

/** Blocks that stay together or go together. `tail`: what ends a message and is never cut off by its length. */
export type Piece = { readonly blocks: readonly types.KnownBlock[]; readonly tail: boolean };

export function renderBlock(block: Block, language: LanguageCode): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [piece(heading(block.text))];
    case 'paragraph':
      return [piece(marked(block.text, '', language))];
    case 'direct':
      return [direct(block, language)];
    case 'citation':
      return [citation(block, language)];
    case 'list':
      return list(block.items, language);
    case 'picture':
      if (!/^https:\/\//.test(block.url) || block.url.length > IMAGE_URL) return [];
      return [piece({ type: 'image', image_url: block.url, alt_text: orDots(shorten(block.alt, IMAGE_ALT)) })];
    case 'actions':
      return [{ blocks: actionBlocks(block.actions), tail: true }];
    case 'note':
      return [piece(smallPrint(block, language))];
  }
}

/** Slack refuses a message for one text without anything in it. */
export function orDots(text: string): string {
  return text.trim() === '' ? '…' : text;
}

export function section(text: string): types.SectionBlock {
  // Expanded: Slack would hide an answer's end behind "see more".
  return { type: 'section', text: { type: 'mrkdwn', text: orDots(text), verbatim: true }, expand: true };
}

export function note(text: string): types.ContextBlock {
  return context(mrkdwn(text));
}

function context(...elements: types.ContextBlock['elements']): types.ContextBlock {
  return { type: 'context', elements };
}

function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text: orDots(text), verbatim: true };
}

/** Shown letter for letter, within its limit. */
function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: orDots(shorten(text, CONTEXT_TEXT)), emoji: false };
}

/** Slack's own heading, which screen readers know as one; text with characters of markup is set in bold instead. */
export function heading(text: string): types.KnownBlock {
  if (/[&<>]/.test(text)) return strong(shorten(text, HEADER_TEXT));
  return { type: 'header', text: { type: 'plain_text', text: orDots(shorten(text, HEADER_TEXT)), emoji: false } };
}

function piece(...blocks: types.KnownBlock[]): Piece {
  return { blocks, tail: false };
}

function strong(text: string): types.KnownBlock {
  const words = { text, highlights: [[0, text.length] as const] };
  return isPlain(text) ? section(markedWithin(words, SECTION_TEXT)) : literal(words, '');
}

/** mrkdwn, or rich text where that would format the words. `number` stands before a quotation, in bold. */
function marked(text: MarkedText, number: string, language: LanguageCode): types.KnownBlock {
  if (!isPlain(text.text)) return literal(text, number, text.dates ? language : undefined);
  const before = number === '' ? '' : `*${number.trim()}* `;
  const room = SECTION_TEXT - before.length;
  return section(before + spoken(markedWithin(text, room), text.dates, room, language));
}

/** Words of our own with the days in them as each reader's Slack writes them, where there is room for that. */
function spoken(mrkdwn: string, dates: readonly string[] | undefined, most: number, language: LanguageCode): string {
  if (!dates || dates.length === 0) return mrkdwn;
  const dated = datesIn(mrkdwn, dates, language);
  return dated.length <= most ? dated : mrkdwn;
}

/** The answer's date first, where it has one; the words that say it are not said twice. */
function direct({ text, date, dateBasis = 'stated' }: DirectBlock, language: LanguageCode): Piece {
  if (date === null) return piece(strong(text));
  const shown = `*${escapedWithDates((show) => show(date, dateBasis, language))}*`;
  if (text === showDate(date, language)) return piece(section(shown));
  if (!isPlain(text)) return piece(section(shown), literal({ text }, ''));
  return piece(section(`${shown}\n${escapeWithin(text, SECTION_TEXT - shown.length - 1)}`));
}

function citation(block: CitationBlock, language: LanguageCode): Piece {
  return piece(marked(block.snippet, `${block.number}. `, language), sourceNote(block, language));
}

/** Title and source. An address of absurd length would break the line: then the title alone stays. */
function sourceNote(block: CitationBlock, language: LanguageCode): types.ContextBlock {
  const title = shorten(block.title, TITLE_TEXT);
  const words = sourceLine(block, language);
  const source = escapedWithDates((shown) => sourceLine(block, language, shown));
  // What stands in a link is no formatting.
  const name = block.url ? link(block.url, title) : toMrkdwn(title);
  const line = `${name} · ${source}`;
  if (!isPlain(words) || line.length > CONTEXT_TEXT) return context(plain(`${title} · ${words}`));
  return name.startsWith('<') || isPlain(title) ? context(mrkdwn(line)) : context(plain(title), mrkdwn(`· ${source}`));
}

/** Small print with its days as tokens and its addresses as links, where there is room for them. */
function smallPrint({ text, dates = [] }: NoteBlock, language: LanguageCode): types.ContextBlock {
  if (!isPlainBesideLinks(text)) return context(plain(text));
  const escaped = escapeWithin(text, CONTEXT_TEXT);
  // An address that was cut leads nowhere.
  const linked = escaped === toMrkdwn(text) ? linksIn(escaped) : escaped;
  return note(spoken(linked.length <= CONTEXT_TEXT ? linked : escaped, dates, CONTEXT_TEXT, language));
}

/** Points as lines of as few sections as hold them. */
function list(items: readonly MarkedText[], language: LanguageCode): Piece[] {
  const pieces: Piece[] = [];
  let lines = '';
  const flush = () => {
    if (lines) pieces.push(piece(section(lines)));
    lines = '';
  };
  for (const item of items) {
    if (!isPlain(item.text)) {
      flush();
      pieces.push(piece(literal(item, '• ', language)));
      continue;
    }
    const words = channelsIn(markedWithin(item, SECTION_TEXT - 2));
    const line = `• ${spoken(words, item.dates, SECTION_TEXT - 2, language)}`;
    if (lines.length + 1 + line.length > SECTION_TEXT) flush();
    lines += (lines ? '\n' : '') + line;
  }
  flush();
  return pieces;
}
