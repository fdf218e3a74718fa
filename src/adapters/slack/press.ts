// A press of a button: who pressed it, under which message, and when it came.
import type { BlockAction, webApi } from '@slack/bolt';
import type { Asker } from './desk.ts';
import type { Reader } from './locales.ts';

/** One click, with what every button needs. */
export type Click = {
  readonly id: string;
  readonly value: string;
  readonly body: BlockAction;
  readonly asker: Asker;
  readonly reader: Reader;
  /** When it came to us, as performance.now() counts. */
  readonly arrived: number;
};

export function askerOf(body: BlockAction, client: webApi.WebClient, team: string | undefined): Asker {
  const thread = body.container.thread_ts ?? body.message?.thread_ts;
  return {
    client,
    workspace: team ?? body.team?.id ?? '',
    // In the Home tab there is no channel: what is to be said there goes to the direct message.
    channel: body.channel?.id ?? body.container.channel_id ?? '',
    thread: typeof thread === 'string' ? thread : null,
    user: body.user.id,
  };
}

/** The message that the button stands under. */
export function messageOf(body: BlockAction): string {
  return String(body.container.message_ts ?? body.message?.ts ?? body.trigger_id);
}
