// Bad days of the gateway, slow answers and many at once: everyone who asked still gets one answer.
import { describe, expect, it } from 'vitest';
import { BOT, startDiscord } from '../../fakes/discord.ts';
import { click, message, slashCommand } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { eventually } from '../../fakes/eventually.ts';
import { ask, bot, callbacks, discord, start } from './bot-per-test.ts';
import { startBot } from './running.ts';

describe('the gateway', () => {
  it('is told of no privileged intent', async () => {
    await start();
    const GUILD_MESSAGES = 1 << 9;
    const DIRECT_MESSAGES = 1 << 12;
    expect(discord.identifies.map(({ intents }) => intents)).toEqual([GUILD_MESSAGES | DIRECT_MESSAGES]);
  });

  it('closes, and the session goes on with what was missed', async () => {
    await start();
    discord.drop(1012);
    const event = slashCommand(discord, 'help');
    discord.dispatch('INTERACTION_CREATE', event);
    await discord.next(new RegExp(`POST /interactions/${event.id}/`));
    expect(discord.resumes).toBe(1);
    await eventually(() => bot.platform.connected());
    expect(callbacks(event.id)).toHaveLength(1);
  });

  it('asks to connect again', async () => {
    await start();
    discord.askToReconnect();
    await eventually(() => discord.resumes === 1 && bot.platform.connected());
    await ask();
  });

  it('ends the session for good', async () => {
    await start();
    discord.invalidate(false);
    await eventually(() => discord.identifies.length === 2 && bot.platform.connected());
    await ask();
  });

  it('is away: health says so', async () => {
    await start();
    expect(bot.platform.connected()).toBe(true);
    discord.drop(1012);
    await eventually(() => !bot.platform.connected());
    await eventually(() => bot.platform.connected());
  });

  it('delivers twice: one answer', async () => {
    await start();
    const interaction = slashCommand(discord, 'help');
    const mention = message(`<@${BOT}> How much is the port loan?`);
    for (const _ of [1, 2]) {
      discord.dispatch('INTERACTION_CREATE', interaction);
      discord.dispatch('MESSAGE_CREATE', mention);
    }
    await discord.next(/POST \/channels/);
    // Whatever has come is answered before the bot leaves, so a second answer would be there by then.
    await bot.platform.stop();
    expect(callbacks(interaction.id)).toHaveLength(1);
    expect(discord.sent.filter(({ path }) => path.includes('/channels/'))).toHaveLength(1);
  });
});

describe('a slow answer', () => {
  it('to a message shows that it is being written', async () => {
    await start({ slow: 700 });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
    await discord.next(/POST \/channels\/\d+\/messages/);
    expect(discord.sent.map(({ path }) => path).filter((path) => path.startsWith('/channels/'))).toEqual([
      expect.stringMatching(/typing$/),
      expect.stringMatching(/messages$/),
    ]);
  });

  it('is deferred first, and edited in with its mentions off', async () => {
    await start({ slow: 300 });
    expect((await ask()).body).toMatchObject({ type: 5, data: { flags: 0 } });
    const { body } = await discord.next(/PATCH \/webhooks\/.*@original/);
    expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(shownText(body)).toContain('320 million');
  });

  it('that is for its asker alone, as all of its command, is deferred so', async () => {
    await start({ slow: 300 });
    const event = slashCommand(discord, 'help');
    discord.dispatch('INTERACTION_CREATE', event);
    expect((await discord.next(/POST \/interactions/)).body).toMatchObject({ type: 5, data: { flags: 64 } });
    await discord.next(/PATCH \/webhooks\/.*@original/);
  });

  it('that turns out to be for its asker alone takes the place of a public deferral', async () => {
    await start({ slow: 300 });
    discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'weather'));
    await discord.next(/DELETE \/webhooks\/.*@original/);
    const { body } = await discord.next(/POST \/webhooks/);
    expect((body as { flags: number }).flags & 64).toBe(64);
  });

  it('to a click stays with the one who clicked', async () => {
    await start({ slow: 300 });
    const event = click(discord, 'timeline:trade');
    discord.dispatch('INTERACTION_CREATE', event);
    expect((await discord.next(/POST \/interactions/)).body).toMatchObject({ type: 5, data: { flags: 64 } });
    await discord.next(/PATCH \/webhooks/);
  });

  it('is finished before the bot stops', async () => {
    await start({ slow: 300 });
    await ask();
    await bot.platform.stop();
    expect(discord.sent.some(({ method }) => method === 'PATCH')).toBe(true);
  });
});

it('answers 200 interactions at once', async () => {
  await start();
  const events = Array.from({ length: 200 }, () =>
    slashCommand(discord, 'ask', { question: 'How much is the port loan?' }),
  );
  for (const event of events) discord.dispatch('INTERACTION_CREATE', event);
  await eventually(() => events.every(({ id }) => callbacks(id).length === 1));
  expect(events.flatMap(({ id }) => callbacks(id))).toHaveLength(200);
});

it('says in one sentence what to do about a wrong token', async () => {
  await start();
  const other = await startDiscord();
  other.fail(/GET \/gateway\/bot/, { status: 401, body: { message: '401: Unauthorized', code: 0 } });
  await expect(startBot({ discord: other })).rejects.toThrow(
    /Discord does not accept DISCORD_TOKEN\. Copy the token from/,
  );
  await other.stop();
});
