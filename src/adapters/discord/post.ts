// Posting: messages in channels, each once however often it is tried.
import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import { NONCE } from './limits.ts';
import { mayNotReply } from './refusals.ts';
import type { MessageBody } from './render.ts';

/**
 * Posts the messages of one reply in order; gives the id of the first. `once` names what is said: the same words under
 * the same name reach the channel once, also when a lost answer makes discord.js try again.
 */
export async function postReply(
  rest: REST,
  channel: string,
  bodies: readonly MessageBody[],
  { once, replyTo }: { once: string; replyTo?: string },
): Promise<string> {
  let first = '';
  let reference = replyTo;
  for (const [i, body] of bodies.entries()) {
    const nonce = createHash('sha256').update(`${once}/${i}`).digest('base64url').slice(0, NONCE);
    const message = { ...body, nonce, enforce_nonce: true };
    const post = (replying: string | undefined) =>
      rest.post(Routes.channelMessages(channel), {
        body: replying
          ? { ...message, message_reference: { message_id: replying, fail_if_not_exists: false } }
          : message,
      });
    const posted = await post(i === 0 ? reference : undefined).catch((error: unknown) => {
      if (!reference || !mayNotReply(error)) throw error;
      reference = undefined;
      return post(undefined);
    });
    if (i === 0) first = idOf(posted);
  }
  return first;
}

/** The channel of direct messages with a user. */
export async function directChannel(rest: REST, user: string): Promise<string> {
  return idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
}

export function idOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';
}
