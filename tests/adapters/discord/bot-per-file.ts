// One bot for all tests of a file: started before them, and nothing that it sends may break a rule of Discord's.
import { MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { FakeDiscord, Sent } from '../../fakes/discord.ts';
import { hasOpenApi } from '../../fakes/discord-openapi.ts';
import { type Running, startBot } from './running.ts';

export let bot: Running;
export let discord: FakeDiscord;

beforeAll(async () => {
  if (!hasOpenApi) console.warn('../shared/specs is not there: request bodies are checked against the rules alone');
  bot = await startBot();
  discord = bot.discord;
});
afterEach(() => expect(discord.violations).toEqual([]));
afterAll(() => bot.stop());

/** The first answer to an interaction. */
export type Callback = {
  readonly type: number;
  readonly data: { readonly flags: number; readonly choices?: readonly { name: string; value: string }[] } & Record<
    string,
    unknown
  >;
};

export async function callbackTo(event: { id: string; token: string }): Promise<Callback> {
  discord.dispatch('INTERACTION_CREATE', event);
  const { body } = await discord.next(new RegExp(`POST /interactions/${event.id}/`));
  return body as Callback;
}

/** The message that the bot writes because of this one. */
export async function postAfter(event: { channel_id: string }): Promise<Sent> {
  const before = discord.sent.length;
  discord.dispatch('MESSAGE_CREATE', event);
  const pattern = new RegExp(`POST /channels/${event.channel_id}/messages`);
  const earlier = discord.sent.slice(0, before).filter(({ method, path }) => pattern.test(`${method} ${path}`)).length;
  return discord.next(pattern, earlier + 1);
}

export function isHidden({ data }: Callback): boolean {
  return (data.flags & MessageFlags.Ephemeral) !== 0;
}
