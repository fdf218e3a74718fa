// One block of a reply → Slack's blocks for it, each within its own limits.
import type { types } from '@slack/bolt';
import { datedAs, sourceLine } from '../../chat/cite.ts';
import type { Block, CitationBlock, MarkedText } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { actionBlocks } from './buttons.ts';
import { CONTEXT_TEXT, HEADER_TEXT, IMAGE_ALT, IMAGE_URL, SECTION_TEXT } from './limits.ts';
import {
  bold,
  CHANNEL_ADDRESS,
  channelsIn,
  datesIn,
  escapeWithin,
  isPlain,
  link,
  markedWithin,
  separate,
  toMrkdwn,
  withDates,
} from './mrkdwn.ts';

/** A title of an article, in a line that holds more. */
const TITLE_TEXT = 300;

/** Blocks that stay together or go together. `tail`: what ends a message and is never cut off by its length. */
export type Piece = { readonly blocks: readonly types.KnownBlock[]; readonly tail: boolean };

export function renderBlock(block: Block, language: LanguageCode): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [piece(heading(block.text))];
    case 'paragraph':
      return [piece(marked(block.text, '', language))];
    case 'direct':
      return [piece(section(directText(block, language)))];
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
      return [piece(note(spoken(escapeWithin(block.text, CONTEXT_TEXT), block.dates, CONTEXT_TEXT, language)))];
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
  return { type: 'context', elements: [{ type: 'mrkdwn', text: orDots(text), verbatim: true }] };
}

/** Slack's own heading, which screen readers know as one; text with characters of markup is set in bold instead. */
export function heading(text: string): types.KnownBlock {
  if (/[&<>]/.test(text)) return section(bold(shorten(text, HEADER_TEXT)));
  return { type: 'header', text: { type: 'plain_text', text: orDots(shorten(text, HEADER_TEXT)), emoji: false } };
}

function piece(...blocks: types.KnownBlock[]): Piece {
  return { blocks, tail: false };
}

/** mrkdwn, or rich text where the words hold characters that mrkdwn would take as formatting. */
function marked(text: MarkedText, before: string, language: LanguageCode): types.KnownBlock {
  if (!isPlain(text.text)) return literal(text, before);
  const room = SECTION_TEXT - before.length;
  return section(before + spoken(markedWithin(text, room), text.dates, room, language));
}

/** Words of our own with the days in them as each reader's Slack writes them, where there is room for that. */
function spoken(mrkdwn: string, dates: readonly string[] | undefined, most: number, language: LanguageCode): string {
  if (!dates || dates.length === 0) return mrkdwn;
  const dated = datesIn(mrkdwn, dates, language);
  return dated.length <= most ? dated : mrkdwn;
}

/** Rich text is shown letter for letter: nothing in it is markup. */
function literal({ text, highlights = [] }: MarkedText, before: string, ours = false): types.RichTextBlock {
  const shown = shorten(text, SECTION_TEXT);
  const elements: types.RichTextElement[] = [];
  const push = (words: string, strong: boolean) => {
    // Of a split by address every second part is the id of a channel.
    for (const [i, part] of (ours ? words.split(CHANNEL_ADDRESS) : [words]).entries()) {
      if (i % 2) elements.push({ type: 'channel', channel_id: part });
      else if (part) elements.push({ type: 'text', text: part, ...(strong ? { style: { bold: true } } : {}) });
    }
  };
  push(before.replaceAll('*', ''), true);
  let last = 0;
  for (const [start, end] of separate(text, highlights)) {
    if (end > shown.length - (shown === text ? 0 : 1)) continue;
    push(shown.slice(last, start), false);
    push(shown.slice(start, end), true);
    last = end;
  }
  push(shown.slice(last), false);
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function directText(block: Extract<Block, { kind: 'direct' }>, language: LanguageCode): string {
  const { date, dateBasis = 'stated' } = block;
  const text = escapeWithin(block.text, SECTION_TEXT - 300);
  const words = block.text.length <= SECTION_TEXT - 300 ? bold(block.text) : text;
  if (date === null) return words;
  const shown = withDates(datedAs(date, dateBasis, language), [date], language);
  return `*${shown}*\n${text}`;
}

function citation(block: CitationBlock, language: LanguageCode): Piece {
  const title = shorten(block.title, TITLE_TEXT);
  const name = block.url ? link(block.url, title) : toMrkdwn(title);
  const source = withDates(sourceLine(block, language), [block.published, block.eventDate], language);
  const line = `${name} · ${source}`;
  return piece(
    marked(block.snippet, `*${block.number}.* `, language),
    // An address of absurd length would break the line: the title alone stays.
    note(line.length <= CONTEXT_TEXT ? line : escapeWithin(`${title} · ${sourceLine(block, language)}`, CONTEXT_TEXT)),
  );
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
      pieces.push(piece(literal(item, '• ', true)));
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
