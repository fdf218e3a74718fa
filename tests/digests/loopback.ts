// Services on the loopback interface that digests are sent to: they tell what stands in their channels.
import { startDiscordChannels } from '../fakes/discord-channels.ts';
import { startFakeSlack } from '../fakes/slack.ts';
import { keepHistory } from '../fakes/slack-history.ts';
import { startDoor } from './doors.ts';
import type { Kind } from './real-platforms.ts';

export type Service = {
  readonly url: string;
  /** The channel of each message that stands. */
  posted(): readonly string[];
  close(): Promise<void>;
};

export type ServiceOptions = {
  /** Milliseconds since 1970, by which messages are stamped. */
  readonly now?: () => number;
  readonly posting?: (when: 'arrived' | 'kept', channel: string) => void;
  /** Of the door alone: how long it takes to take a message, and again to say so. Milliseconds. */
  readonly delay?: () => number;
};

/** None of them knows what was sent twice: only whoever looks first keeps a message single. */
export async function startService(kind: Kind | 'door', options: ServiceOptions = {}): Promise<Service> {
  const { delay, ...others } = options;
  if (kind === 'door') {
    const door = await startDoor(delay);
    return { url: door.url, posted: () => door.posted.map(({ channel }) => channel), close: door.close };
  }
  if (kind === 'discord') {
    // Nonces would hide a look-up that fails.
    const discord = await startDiscordChannels({ ...others, nonceLives: 0 });
    return { url: discord.apiUrl, posted: () => discord.kept.map(({ channel }) => channel), close: discord.close };
  }
  const slack = await startFakeSlack();
  const { kept } = keepHistory(slack, others);
  return { url: slack.apiUrl, posted: () => kept.map(({ channel }) => channel), close: slack.close };
}
