// Conversations: where a follow-up finds what was asked before it: in a chain of replies, a thread, a direct message.
import { ChannelType, type GatewayMessageCreateDispatchData } from 'discord.js';
import { contextOf, isSmallTalk } from '../../chat/follow-up.ts';
import type { Conversation, Memory, ThreadContext } from '../../chat/memory.ts';
import type { LanguageCode } from '../../languages/index.ts';

type Place = {
  readonly guild_id?: string | undefined;
  readonly channel_id: string;
  readonly channel_type?: ChannelType | undefined;
};
type Message = Place & Pick<GatewayMessageCreateDispatchData, 'message_reference' | 'referenced_message'>;
type Recalls = Pick<Memory, 'recallThread'>;
type Remembers = Pick<Memory, 'rememberThread'>;

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** What was asked before this message, or null. Of several ways to it the nearest is taken. */
export async function recall(message: Message, memory: Recalls): Promise<ThreadContext | null> {
  const answer = message.referenced_message;
  const ids = [
    message.message_reference?.message_id,
    // The answer to a slash command is kept under the command, whose answer's id Discord does not tell.
    answer?.interaction_metadata?.id,
    ...(isWholeChannel(message) ? [''] : []),
  ];
  for (const thread of ids) {
    if (thread === undefined) continue;
    const context = await memory.recallThread(conversation(message.guild_id, message.channel_id, thread));
    if (context) return context;
  }
  return null;
}

/** Keeps what `question` was about under the id of its answer, and for the whole channel where the bot is a partner in it. */
export async function remember(
  memory: Remembers,
  place: Place,
  answerId: string,
  asked: { readonly question: string; readonly asker: string; readonly language: LanguageCode },
): Promise<void> {
  // Thanks and greetings do not change what a conversation is about.
  if (isSmallTalk(asked.question)) return;
  const context = contextOf(asked.question, asked.asker, asked.language);
  const threads = [answerId, ...(isWholeChannel(place) ? [''] : [])];
  for (const thread of threads) {
    if (answerId === '' && thread === '') continue;
    await memory.rememberThread(conversation(place.guild_id, place.channel_id, thread), context);
  }
}

/** A direct message or a thread is one conversation; a channel holds many. */
function isWholeChannel({ guild_id, channel_type }: Place): boolean {
  return guild_id === undefined || (channel_type !== undefined && THREADS.has(channel_type));
}

function conversation(workspace: string | undefined, channel: string, thread: string): Conversation {
  return { platform: 'discord', workspace: workspace ?? '', channel, thread };
}
