// Bad days: the gateway and Discord's API misbehave, and everyone who asked still gets one answer.
import { afterEach, describe, expect, it } from 'vitest';
import { BOT, type FakeDiscord, startDiscord } from '../../fakes/discord.ts';
import { click, message, slashCommand, typing } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { type Running, type RunningOptions, startBot } from './running.ts';

let bot: Running;
let discord: FakeDiscord;

async function start(options: RunningOptions = {}): Promise<void> {
  bot = await startBot(options);
  discord = bot.discord;
}
afterEach(async () => {
  await bot.stop();
  expect(discord.violations).toEqual([]);
});

const callbacks = (id: string) => discord.sent.filter(({ path }) => path.startsWith(`/interactions/${id}/`));
const until = async (what: () => boolean) => {
  while (!what()) await new Promise((done) => setTimeout(done, 10));
};

async function ask() {
  const event = slashCommand(discord, 'ask', { question: 'How much is the port loan?' });
  discord.dispatch('INTERACTION_CREATE', event);
  return discord.next(new RegExp(`POST /interactions/${event.id}/`));
}

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
    await until(() => bot.platform.connected());
    expect(callbacks(event.id)).toHaveLength(1);
  });

  it('asks to connect again', async () => {
    await start();
    discord.askToReconnect();
    await until(() => discord.resumes === 1 && bot.platform.connected());
    await ask();
  });

  it('ends the session for good', async () => {
    await start();
    discord.invalidate(false);
    await until(() => discord.identifies.length === 2 && bot.platform.connected());
    await ask();
  });

  it('is away: health says so', async () => {
    await start();
    expect(bot.platform.connected()).toBe(true);
    discord.drop(1012);
    await until(() => !bot.platform.connected());
    await until(() => bot.platform.connected());
  });

  it('delivers twice: one answer', async () => {
    await start();
    const interaction = slashCommand(discord, 'help');
    const mention = message(`<@${BOT}> How much is the port loan?`);
    for (const _ of [1, 2]) {
      discord.dispatch('INTERACTION_CREATE', interaction);
      discord.dispatch('MESSAGE_CREATE', mention);
    }
    await ask();
    await discord.next(/POST \/channels/);
    expect(callbacks(interaction.id)).toHaveLength(1);
    expect(discord.sent.filter(({ path }) => path.includes('/channels/'))).toHaveLength(1);
  });
});

describe('the API', () => {
  it('limits one channel: others are answered meanwhile', async () => {
    await start();
    const limited = '300000000000000021';
    const headers = { 'retry-after': '1', 'x-ratelimit-scope': 'user' };
    const body = { message: 'You are being rate limited.', retry_after: 1, global: false };
    discord.fail(new RegExp(`POST /channels/${limited}/messages`), { status: 429, body, headers });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`, {}, { channel: limited }));
    await discord.next(new RegExp(`POST /channels/${limited}`));
    const begin = performance.now();
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`, {}, { channel: '300000000000000022' }));
    await discord.next(/POST \/channels\/300000000000000022/);
    expect(performance.now() - begin).toBeLessThan(500);
    const again = await discord.next(new RegExp(`POST /channels/${limited}`), 2);
    expect(again.at - begin).toBeGreaterThan(900);
  });

  it('limits everything: messages wait, answers to commands do not', async () => {
    await start();
    const headers = { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    const body = { message: 'You are being rate limited.', retry_after: 1, global: true };
    discord.fail(/POST \/channels/, { status: 429, body, headers });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
    const { at } = await discord.next(/POST \/channels/);
    expect((await ask()).at - at).toBeLessThan(500);
    expect((await discord.next(/POST \/channels/, 2)).at - at).toBeGreaterThan(900);
  });

  it('fails for a moment: the same answer is sent again, under the same nonce', async () => {
    await start();
    discord.fail(/POST \/channels/, { status: 502 }, 2);
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
    const [first, third] = [await discord.next(/POST \/channels/), await discord.next(/POST \/channels/, 3)];
    expect(third).toMatchObject({ status: 200, body: { nonce: (first.body as { nonce: string }).nonce } });
  });

  it('fails while a command is answered: the answer is sent again', async () => {
    await start();
    discord.fail(/POST \/interactions/, { status: 503 });
    const event = slashCommand(discord, 'help');
    discord.dispatch('INTERACTION_CREATE', event);
    await discord.next(new RegExp(`POST /interactions/${event.id}/`), 2);
    expect(callbacks(event.id).map(({ status }) => status)).toEqual([503, 204]);
  });

  it('does not let the bot write: its asker hears so in private', async () => {
    await start();
    discord.fail(/POST \/channels/, { status: 403, body: { code: 50013, message: 'Missing Permissions' } });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
    await discord.next(/POST \/users\/@me\/channels/);
    const { body } = await discord.next(/POST \/channels/, 2);
    expect(shownText(body)).toContain('I may not write in that channel');
  });

  it('does not let the bot read the history: it answers without a reference', async () => {
    await start();
    const body = { code: 160002, message: 'Cannot reply without permission to read message history' };
    discord.fail(/POST \/channels/, { status: 400, body });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
    expect(await discord.next(/POST \/channels/, 2)).toMatchObject({
      status: 200,
      body: expect.not.objectContaining({ message_reference: expect.anything() }),
    });
  });

  it('knows the channel no more: one line in the log, without what was said', async () => {
    await start();
    discord.fail(/POST \/channels/, { status: 404, body: { code: 10003, message: 'Unknown Channel' } });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> How much is the secret loan?`));
    await discord.next(/POST \/channels/);
    await until(() => bot.logged.some((line) => line.includes('not answered')));
    expect(bot.logged.join('\n')).not.toContain('secret');
    await ask();
  });

  it('takes no answer to a command any more: the channel gets one sentence', async () => {
    await start();
    discord.fail(/POST \/interactions/, { status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'help'));
    expect(shownText((await discord.next(/POST \/channels/)).body)).toBe(
      'That reached me too late to be answered. Please ask again.',
    );
  });
});

it('says nothing to the channel about completions that came too late', async () => {
  await start();
  discord.fail(/POST \/interactions/, { status: 404, body: { code: 10062, message: 'Unknown interaction' } });
  discord.dispatch('INTERACTION_CREATE', typing(discord, 'who', 'name', 'thang'));
  await until(() => bot.logged.some((line) => line.includes('not answered')));
  await ask();
  expect(discord.sent.filter(({ path }) => path.startsWith('/channels/'))).toEqual([]);
});

describe('a slow answer', () => {
  it('is deferred first, and edited in with its mentions off', async () => {
    await start({ slow: 300 });
    expect((await ask()).body).toMatchObject({ type: 5, data: { flags: 0 } });
    const { body } = await discord.next(/PATCH \/webhooks\/.*@original/);
    expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(shownText(body)).toContain('320 million');
  });

  it('that only its asker may see takes the place of a public deferral', async () => {
    await start({ slow: 300 });
    discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'help'));
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
  await until(() => events.every(({ id }) => callbacks(id).length === 1));
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
