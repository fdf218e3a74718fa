// Connecting, and being cut off for good: whoever runs the bot reads one sentence that says what to do.
import { afterEach, describe, expect, it } from 'vitest';
import { remedyFor } from '../../../src/adapters/discord/close-codes.ts';
import { createDiscord } from '../../../src/adapters/discord/discord.ts';
import { OperatorError } from '../../../src/chat/operator-error.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { APPLICATION, type FakeDiscord, startDiscord, TOKEN } from '../../fakes/discord.ts';
import { slashCommand } from '../../fakes/discord-events.ts';
import { eventually } from '../../fakes/eventually.ts';
import { studyOf } from '../../fixtures/small-corpus.ts';
import { fakeMemory, startBot } from './running.ts';

let discord: FakeDiscord;
afterEach(() => discord.stop());

const CODES: readonly (readonly [code: number, said: RegExp])[] = [
  [4004, /^Discord does not accept DISCORD_TOKEN\. Copy the token from .+, into DISCORD_TOKEN\.$/],
  [4010, /Set DISCORD_SHARDS to auto and start again\.$/],
  [4011, /too many servers for one connection\. Set DISCORD_SHARDS to auto and start again\.$/],
  [4012, /Update partnership-bot and start again\.$/],
  [4013, /Update partnership-bot and start again\.$/],
  [4014, /whether the app is restricted, then start again\.$/],
];

describe('a start', () => {
  it.each(CODES)('that the gateway ends with %i says what to do', async (code, said) => {
    discord = await startDiscord();
    discord.refuse(code);
    const error = await startBot({ discord }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(OperatorError);
    expect((error as Error).message).toMatch(said);
  });

  it('that the gateway leaves without an answer ends, and says so', async () => {
    discord = await startDiscord();
    discord.refuse('silence');
    await expect(startBot({ discord, readyWithin: 1_000 })).rejects.toThrow(
      /^Discord did not let the bot in within 1 seconds\. Look at discordstatus\.com .+, then start again\.$/,
    );
  });

  it('of a bot that has connected too often that day says so', async () => {
    discord = await startDiscord();
    const session_start_limit = { total: 1000, remaining: 0, reset_after: 3_600_000, max_concurrency: 1 };
    const body = { url: discord.apiUrl.replace('http', 'ws'), shards: 1, session_start_limit };
    discord.fail(/GET \/gateway\/bot/, { status: 200, body }, 5);
    await expect(startBot({ discord })).rejects.toThrow(/^Discord lets the bot connect no more today/);
  });

  it('can be stopped half-way', async () => {
    discord = await startDiscord();
    discord.refuse('silence');
    const quiet = () => {};
    const study = studyOf();
    const config = {
      token: TOKEN,
      clientId: APPLICATION,
      guildId: null,
      apiUrl: discord.apiUrl,
      shards: null,
      isShard: false,
    };
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    const needs = { study: () => study, commands: [] };
    const platform = createDiscord({ config, needs, log, memory: fakeMemory(), metrics: createMetrics() });
    const starting = platform.start(() => Promise.reject(new Error('nobody asks')));
    await discord.next(/GET \/gateway\/bot/);
    await Promise.all([expect(starting).rejects.toThrow('stopped during the start'), platform.stop()]);
    expect(platform.connected()).toBe(false);
  });
});

describe('a connection', () => {
  it.each(CODES)('that ends with %i is no health, and the log says what to do', async (code) => {
    discord = await startDiscord();
    const bot = await startBot({ discord });
    discord.drop(code);
    await eventually(() => bot.logged.some((line) => line.includes(remedyFor(code))));
    expect(bot.platform.connected()).toBe(false);
    await bot.platform.stop();
  });

  it('that is taken back the moment it was resumed is made anew', async () => {
    discord = await startDiscord();
    const bot = await startBot({ discord });
    discord.invalidateOnceResumed();
    discord.drop(1012);
    await eventually(() => discord.identifies.length === 2 && bot.platform.connected());
    const event = slashCommand(discord, 'help');
    discord.dispatch('INTERACTION_CREATE', event);
    await discord.next(new RegExp(`POST /interactions/${event.id}/`));
    expect(discord.resumes).toBe(1);
    await bot.platform.stop();
  });
});
