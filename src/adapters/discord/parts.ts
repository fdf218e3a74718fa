// Parts: the blocks of a reply → pieces of a Discord message, each escaped and within its limit.
import { type APIMediaGalleryComponent, type APITextDisplayComponent, ComponentType } from 'discord.js';
import { sourceLine } from '../../chat/cite.ts';
import type { Block, CitationBlock, MarkedText, Reply } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { shorten } from '../../text/shorten.ts';
import { fitMarkup } from './cut.ts';
import { PICTURE_DESCRIPTION, URL_LENGTH } from './limits.ts';
import { linkTo, markdownOf, quoted, smallPrint } from './markdown.ts';
import { datedWithMoment, withMoments } from './moments.ts';

export type Part = APITextDisplayComponent | APIMediaGalleryComponent;

/** Ids of the registered commands by name: help shows a command so that a click begins it. */
export type CommandIds = ReadonlyMap<string, string>;

/** A heading of more characters is hard to read; a longer answer is set in bold instead. */
const LONGEST_HEADING = 120;
/** Room for a title in the line under a quotation. */
const LONGEST_TITLE = 256;
/** Characters of a list that stay together when a reply needs several messages. */
const LONGEST_LIST = 1_200;

/** `most`: characters of markup that one quotation, paragraph or item may take. */
export function partsOf({ blocks, language }: Reply, most: number, commandIds: CommandIds): Part[] {
  return blocks.flatMap((block) => partsOfBlock(block, language, most, commandIds));
}

function partsOfBlock(block: Block, language: LanguageCode, most: number, commandIds: CommandIds): Part[] {
  switch (block.kind) {
    case 'heading':
      return text(`## ${oneLine({ text: block.text }, Math.min(most, LONGEST_TITLE), language)}`);
    case 'paragraph':
      return text(fitMarkup(block.text, most, (marked) => ownWords(marked, language, block.text.dates)));
    case 'direct':
      return text(directText(block, language, most));
    case 'citation':
      return text(citationText(block, language, most));
    case 'list':
      return lines(block.items.map((item) => listItem(item, most, commandIds, language)));
    case 'note':
      return text(smallPrint(oneLine(block, most, language)));
    case 'picture':
      return picture(block);
    case 'actions':
      // Gathered from the whole reply, for the end of its last message.
      return [];
  }
}

function text(content: string): APITextDisplayComponent[] {
  return content.trim() === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
}

/** Lines joined into as few text displays as may be: each counts as a component. */
function lines(items: readonly string[]): APITextDisplayComponent[] {
  const joined: string[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + 1 + item.length <= LONGEST_LIST)
      joined[joined.length - 1] = `${last}\n${item}`;
    else joined.push(item);
  }
  return joined.flatMap(text);
}

function directText(
  { text: words, date, dateBasis }: Extract<Block, { kind: 'direct' }>,
  language: LanguageCode,
  most: number,
): string {
  if (date !== null)
    return `## ${datedWithMoment(date, dateBasis ?? 'stated', language)}\n“${oneLine({ text: words }, most, language)}”`;
  const line = oneLine({ text: words }, most, language);
  return words.length <= LONGEST_HEADING ? `## ${line}` : `**${line}**`;
}

function citationText(block: CitationBlock, language: LanguageCode, most: number): string {
  const snippet = fitMarkup(block.snippet, most, (marked) => quoted(`**${block.number}.** ${markdownOf(marked)}`));
  const url = block.url && block.url.length <= URL_LENGTH / 4 ? block.url : null;
  const publisher = block.publisher === null ? null : oneLine({ text: block.publisher }, LONGEST_TITLE, language);
  const source = sourceLine({ ...block, publisher }, language, datedWithMoment);
  return `${snippet}\n${smallPrint(`${linkTo(shorten(block.title, LONGEST_TITLE), url)} · ${source}`)}`;
}

/** "/ask question — …" becomes a mention of the command where its id is known. */
function listItem(item: MarkedText, most: number, commandIds: CommandIds, language: LanguageCode): string {
  const name = /^\/([\p{Ll}\p{N}_-]+)(?=\s|$)/u.exec(item.text)?.[1];
  const id = name === undefined ? undefined : commandIds.get(name);
  if (name === undefined || id === undefined) return `- ${oneLine(item, most, language)}`;
  return `- </${name}:${id}>${oneLine({ text: item.text.slice(name.length + 1) }, most, language)}`;
}

/** Markup of a text that must not begin a second line. */
function oneLine({ text, highlights = [], dates }: MarkedText, most: number, language: LanguageCode): string {
  const flat = { text: text.replace(/[\r\n]/g, ' '), highlights };
  return fitMarkup(flat, most, (marked) => ownWords(marked, language, dates));
}

/** Markup with the stamps of the dates that it names. */
function ownWords(marked: MarkedText, language: LanguageCode, dates: MarkedText['dates'] = []): string {
  return withMoments(markdownOf(marked), dates, language);
}

function picture({ url, alt }: Extract<Block, { kind: 'picture' }>): APIMediaGalleryComponent[] {
  if (!/^https?:\/\//.test(url) || url.length > URL_LENGTH) return [];
  const description = shorten(alt.trim(), PICTURE_DESCRIPTION);
  const item = description === '' ? { media: { url } } : { media: { url }, description };
  return [{ type: ComponentType.MediaGallery, items: [item] }];
}

/** Characters of a part that count towards `MESSAGE_TEXT`. */
export function textLength(part: Part): number {
  return part.type === ComponentType.TextDisplay ? part.content.length : 0;
}
