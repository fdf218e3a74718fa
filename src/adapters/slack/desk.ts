// The desk: what every surface of Slack needs to turn what came in into a call, a reply and a message.
import type { webApi } from '@slack/bolt';
import type { Study } from '../../answering/study.ts';
import type { Command, Invocation } from '../../chat/command.ts';
import { sentenceReply } from '../../chat/dispatch.ts';
import type { Memory } from '../../chat/memory.ts';
import type { Dispatch } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Call } from '../../chat/text-line.ts';
import { languageOf } from '../../languages/index.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { writeCall } from './buttons.ts';
import type { Conversations } from './conversations.ts';
import type { Deliver } from './deliver.ts';
import type { Locales, Reader } from './locales.ts';
import type { Once } from './once.ts';
import type { Offer } from './render.ts';
import type { Turns } from './turns.ts';

export type Desk = {
  readonly dispatch: Dispatch;
  readonly commands: readonly Command[];
  readonly study: () => Study;
  readonly memory: Memory;
  readonly once: Once;
  readonly conversations: Conversations;
  readonly locales: Locales;
  readonly deliver: Deliver;
  readonly turns: Turns;
  readonly log: Log;
  readonly metrics: Metrics;
  /** What digests a workspace has, a line each, for its Home tab. */
  readonly digestsOf: (workspace: string) => Promise<readonly string[]>;
};

/** Who asks, where, and with which of Slack's clients they are answered. */
export type Asker = {
  readonly client: webApi.WebClient;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string;
};

/** The reader's language and zone; English and UTC where Slack does not say in time. */
export function readerOf(desk: Desk, { client, user, workspace }: Asker): Promise<Reader> {
  return desk.locales.of(client, user, workspace);
}

/** Makes the call, when its turn has come; every call has a reply. */
export async function call(
  desk: Desk,
  id: string,
  asked: Call,
  asker: Asker,
  reader: Reader,
  turn: Turns['take'] = desk.turns.take,
): Promise<Reply> {
  const { workspace, channel, thread, user } = asker;
  const command = desk.commands.find(({ name }) => name === asked.command);
  if (command?.restricted && !reader.manages && !channel.startsWith('D')) {
    return sentenceReply(languageOf(reader.language).sentences.slack.notAllowed, reader.language);
  }
  const invocation: Invocation = {
    id,
    command: asked.command,
    options: asked.options,
    place: { platform: 'slack', workspace: workspace || null, channel, thread },
    user,
    language: reader.language,
    zone: reader.zone,
    at: Temporal.Now.instant(),
  };
  const begin = performance.now();
  const reply = await turn(() => desk.dispatch(invocation));
  // A word that is no command is somebody's own, and no label.
  desk.metrics.answered('slack', command?.name ?? 'unknown', (performance.now() - begin) / 1_000);
  return reply;
}

/** What may be done with a reply to this call: shared where only the asker sees it, and asked for the rest of it. */
export function offerOf(asked: Call, reply: Reply, isPrivate: boolean): Offer {
  // What is meant for the asker alone (help, an error) is nothing to share.
  const shareable = isPrivate && reply.audience === 'everyone';
  return { share: shareable ? writeCall(asked) : null, more: asked.command === 'ask' ? writeCall(asked) : null };
}
