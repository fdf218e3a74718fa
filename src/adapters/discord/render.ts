// Render: a Reply → the bodies of the messages that show it, one where it fits.
import { type APIContainerComponent, ComponentType, MessageFlags } from 'discord.js';
import type { Reply } from '../../chat/reply.ts';
import { languageOf } from '../../languages/index.ts';
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
  const messages = messagesOf(reply, commandIds);
  // A reply of nothing that can be shown still says its one line.
  return (messages.length > 0 ? messages : pack(partsOf(sentenceOnly(reply), LONGEST_TEXT, commandIds))).map(bodyOf);
}

function sentenceOnly(reply: Reply): Reply {
  return { ...reply, blocks: [{ kind: 'paragraph', text: { text: reply.summary.trim() || '…' } }] };
}

function messagesOf(reply: Reply, commandIds: CommandIds): Part[][] {
  const cites = reply.blocks.some((block) => block.kind === 'citation');
  for (const most of cites ? QUOTATION_LENGTHS : []) {
    const messages = pack(partsOf(reply, most, commandIds));
    if (messages.length === 1) return messages;
  }
  const messages = pack(partsOf(reply, cites ? QUOTATION_IN_SEVERAL : LONGEST_TEXT, commandIds));
  if (messages.length <= MESSAGES_OF_REPLY) return messages;
  return withoutMiddle(messages, languageOf(reply.language).sentences.adapters.shortened);
}

/** Fills one message after the other; rows of buttons stay at the end of the last. */
function pack(parts: readonly Part[]): Part[][] {
  const rows = parts.filter((part) => part.type === ComponentType.ActionRow);
  const messages: Part[][] = [[]];
  let length = 0;
  let count = 1;
  // A row and its five buttons count as six components, the container around everything as one.
  const rowsCount = rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  for (const part of parts) {
    if (part.type === ComponentType.ActionRow) continue;
    const full = length + textLength(part) > MESSAGE_TEXT || count + 1 + rowsCount > MESSAGE_COMPONENTS;
    if (full) {
      messages.push([]);
      length = 0;
      count = 1;
    }
    messages.at(-1)?.push(part);
    length += textLength(part);
    count++;
  }
  messages.at(-1)?.push(...rows);
  return messages.filter((message) => message.length > 0);
}

/** The beginning of a reply that takes too many messages, a note that says so, and its buttons. */
function withoutMiddle(messages: readonly Part[][], note: string): Part[][] {
  const kept: Part[][] = messages
    .slice(0, MESSAGES_OF_REPLY)
    .map((message) => message.filter((part) => part.type !== ComponentType.ActionRow));
  const last = kept.at(-1) ?? [];
  const rows = messages.at(-1)?.filter((part) => part.type === ComponentType.ActionRow) ?? [];
  const content = smallPrint(note);
  while (last.length > 1 && last.reduce((sum, part) => sum + textLength(part), content.length) > MESSAGE_TEXT)
    last.pop();
  last.push({ type: ComponentType.TextDisplay, content }, ...rows);
  return kept;
}

/** One message of these parts. */
export function bodyOf(parts: readonly Part[]): MessageBody {
  const container: APIContainerComponent = { type: ComponentType.Container, components: [...parts] };
  return { components: [container], flags: MESSAGE_FLAGS, allowed_mentions: NO_MENTIONS };
}
