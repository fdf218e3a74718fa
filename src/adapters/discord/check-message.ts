// "Check this message": a message that somebody points at → what the articles say on it, seen by that person alone.
import type { APIMessage } from 'discord.js';
import { MOST_READ } from '../../answering/read-question.ts';
import { evidenceOnly } from '../../chat/evidence.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { shorten } from '../../text/shorten.ts';
import { withoutMarks } from './message-text.ts';

type Pointed = Partial<Pick<APIMessage, 'content' | 'embeds' | 'message_snapshots'>>;

/** Null where the message has no words (a picture, say). */
export function checkCall(message: Pointed): Call | null {
  const text = withoutMarks(wordsOf(message));
  // A long message is about what it begins with.
  return text === '' ? null : { command: 'ask', options: { question: shorten(text, MOST_READ), private: true } };
}

/** Without an answer of the bot's own; asked anew, to be shared, it would get one, so it is shared as it stands. */
export function checked(reply: Reply): Reply {
  const evidence = evidenceOnly(reply);
  const blocks = evidence.blocks.map(
    (block): Block =>
      block.kind === 'actions' ? { ...block, actions: block.actions.filter(({ id }) => id !== 'share') } : block,
  );
  return { ...evidence, blocks };
}

/** What its author wrote; else what was forwarded with it, or stands in its embeds, as other bots write. */
function wordsOf({ content = '', embeds = [], message_snapshots: forwarded = [] }: Pointed): string {
  if (content.trim() !== '') return content;
  const inside = forwarded.map(({ message }) => wordsOf(message));
  const embedded = embeds.flatMap(({ title, description }) => [title, description]);
  return [...inside, ...embedded].filter(Boolean).join('\n');
}
