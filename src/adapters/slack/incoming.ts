// What people write, as Slack delivers it → the words they meant.
import { fromMrkdwn } from './mrkdwn.ts';

/** `<@U1>`, `<#C1|general>`, `<!here>`, `<https://…|label>`: what Slack writes for what a person typed. */
const MARKUP = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g;

/** The text without the bot's own name, markup as the words it stands for, escapes undone. */
export function plainText(text: string, botUser: string | null): string {
  const words = text.replace(MARKUP, (_whole, sign: string, target: string, label: string | undefined) => {
    if (sign === '@') return target === botUser ? ' ' : (label ?? '');
    if (sign === '#') return label ?? '';
    if (sign === '!') return label ?? '';
    return label ?? target.replace(/^mailto:/, '');
  });
  return fromMrkdwn(words)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** The people whom a message names, by their ids. */
export function mentioned(text: string): string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g)].flatMap((match) => match[1] ?? []);
}

/** What is read of a message event; Slack sends much more. */
export type MessageLike = {
  readonly type?: string | undefined;
  readonly subtype?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly bot_profile?: unknown;
  readonly text?: string | undefined;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly channel: string;
  readonly channel_type?: string | undefined;
};

/** A message that a person wrote just now: no edit, no join, no bot's, not our own. */
export function isFromPerson(message: MessageLike, botUser: string | null): boolean {
  // A file or "also send to channel" comes with words as well.
  const written = message.subtype === undefined || ['file_share', 'thread_broadcast'].includes(message.subtype);
  const person = message.user !== undefined && message.user !== botUser && message.user !== 'USLACKBOT';
  return written && person && !message.bot_id && !message.bot_profile;
}

/** Direct message with the bot alone. */
export function isDirect({ channel, channel_type }: MessageLike): boolean {
  return channel_type === 'im' || (channel_type === undefined && channel.startsWith('D'));
}
