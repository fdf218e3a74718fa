// Render: a Reply → the bodies of the messages that show it, one where it fits.
import { type APIContainerComponent, ComponentType, MessageFlags } from 'discord.js';
import type { Reply } from '../../chat/reply.ts';
import { languageOf } from '../../languages/index.ts';
import { type ButtonRow, buttonRows } from './buttons.ts';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT, MESSAGES_OF_REPLY } from './limits.ts';
import { smallPrint } from './markdown.ts';
import { type CommandIds, type Part, partsOf, textLength } from './parts.ts';

/**
 * What every send and every edit carries. Components v2 and not embeds: they take the whole width of a phone, keep
 * the buttons under what they belong to, and leave SUPPRESS_EMBEDS free to silence link previews, which would hide
 * embeds of our own.
 */
export type MessageBody = {
  readonly components: readonly [APIContainerComponent];
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
};

export const MESSAGE_FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
/** No one is ever notified, whatever an article or a question holds. An edit without it would fall back to Discord's default. */
export const NO_MENTIONS = { parse: [], replied_user: false } as const;

/** Tried in turn until an answer with citations fits one message: characters of each quotation. */
const QUOTATION_LENGTHS = [3_000, 1_500, 900, 600, 400, 250];
const QUOTATION_IN_SEVERAL = 600;
/** Of text that needs several messages anyway. */
const LONGEST_TEXT = 3_500;

export function renderReply(reply: Reply, commandIds: CommandIds = new Map()): MessageBody[] {
  const rows = buttonRows(reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : [])));
  const messages = textMessages(reply, rows, commandIds);
  return messages.map((parts, i) => bodyOf(i === messages.length - 1 ? [...parts, ...rows] : parts));
}

/** The parts of each message, with room for the buttons in any of them. */
function textMessages(reply: Reply, rows: readonly ButtonRow[], commandIds: CommandIds): Part[][] {
  const cites = reply.blocks.some((block) => block.kind === 'citation');
  for (const most of cites ? QUOTATION_LENGTHS : []) {
    const messages = pack(partsOf(reply, most, commandIds), rows);
    // A first part stands in its message even where it is too long for one: escaping also lengthens the source's line.
    if (messages.length === 1 && messages.every((parts) => fits(parts, rows))) return messages;
  }
  const messages = pack(partsOf(reply, cites ? QUOTATION_IN_SEVERAL : LONGEST_TEXT, commandIds), rows);
  // A reply of nothing that can be shown still says its one line.
  if (messages.length === 0) return pack(partsOf(summaryOnly(reply), LONGEST_TEXT, commandIds), rows);
  if (messages.length <= MESSAGES_OF_REPLY) return messages;
  const kept = messages.slice(0, MESSAGES_OF_REPLY);
  const last = endingWith(smallPrint(languageOf(reply.language).sentences.adapters.shortened), kept.at(-1) ?? [], rows);
  return [...kept.slice(0, -1), last];
}

function summaryOnly(reply: Reply): Reply {
  return { ...reply, blocks: [{ kind: 'paragraph', text: { text: reply.summary.trim() || '…' } }] };
}

/** Fills one message after the other. */
function pack(parts: readonly Part[], rows: readonly ButtonRow[]): Part[][] {
  const messages: Part[][] = [];
  for (const part of parts) {
    const last = messages.at(-1);
    if (last && fits([...last, part], rows)) last.push(part);
    else messages.push([part]);
  }
  return messages;
}

function fits(parts: readonly Part[], rows: readonly ButtonRow[]): boolean {
  // The container around everything counts as a component, a row as one more than its buttons.
  const components = 1 + parts.length + rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  return components <= MESSAGE_COMPONENTS && parts.reduce((sum, part) => sum + textLength(part), 0) <= MESSAGE_TEXT;
}

/** The message with a last line, without so many of its last parts as have to make room for it. */
function endingWith(content: string, parts: readonly Part[], rows: readonly ButtonRow[]): Part[] {
  const note: Part = { type: ComponentType.TextDisplay, content };
  let kept = [...parts];
  while (kept.length > 0 && !fits([...kept, note], rows)) kept = kept.slice(0, -1);
  return [...kept, note];
}

/** One message of these parts. */
export function bodyOf(parts: readonly (Part | ButtonRow)[]): MessageBody {
  const container: APIContainerComponent = { type: ComponentType.Container, components: [...parts] };
  return { components: [container], flags: MESSAGE_FLAGS, allowed_mentions: NO_MENTIONS };
}
