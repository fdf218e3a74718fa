// A bot of its own for each test of a file: `start` makes it, and nothing that it sent may have broken a rule of Discord's.
import { afterEach, expect } from 'vitest';
import type { FakeDiscord, Sent } from '../../fakes/discord.ts';
import { slashCommand } from '../../fakes/discord-events.ts';
import { type Running, type RunningOptions, startBot } from './running.ts';

export let bot: Running;
export let discord: FakeDiscord;

export async function start(options: RunningOptions = {}): Promise<void> {
  bot = await startBot(options);
  discord = bot.discord;
}

afterEach(async () => {
  await bot.stop();
  expect(discord.violations).toEqual([]);
});

/** What was sent in answer to the interaction of that id. */
export function callbacks(id: string): readonly Sent[] {
  return discord.sent.filter(({ path }) => path.startsWith(`/interactions/${id}/`));
}

/** One question by command; gives the first answer to it. */
export async function ask(): Promise<Sent> {
  const event = slashCommand(discord, 'ask', { question: 'How much is the port loan?' });
  discord.dispatch('INTERACTION_CREATE', event);
  return discord.next(new RegExp(`POST /interactions/${event.id}/`));
}
