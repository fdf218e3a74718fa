// Bad days of Discord's API: limits, refusals, faults; everyone who asked still gets one answer.
import { describe, expect, it } from 'vitest';
import { sentenceReply } from '../../../src/chat/dispatch.ts';
import { BOT } from '../../fakes/discord.ts';
import { message, slashCommand, typing } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { eventually } from '../../fakes/eventually.ts';
import { ask, bot, callbacks, discord, start } from './bot-per-test.ts';

describe('the API', () => {
  it('limits one channel: others are answered meanwhile', async () => {
    await start();
    const limited = '300000000000000021';
    const headers = { 'retry-after': '1', 'x-ratelimit-scope': 'user' };
    const body = { message: 'You are being rate limited.', retry_after: 1, global: false };
    discord.fail(new RegExp(`POST /channels/${limited}/messages`), { status: 429, body, headers });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`, {}, { channel: limited }));
    const first = await discord.next(new RegExp(`POST /channels/${limited}`));
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`, {}, { channel: '300000000000000022' }));
    const other = await discord.next(/POST \/channels\/300000000000000022/);
    const again = await discord.next(new RegExp(`POST /channels/${limited}`), 2);
    expect(other.at).toBeLessThan(again.at);
    expect(again.at - first.at).toBeGreaterThan(900);
    expect(bot.logged.filter((line) => line.includes('rate limit reached'))).toHaveLength(1);
  });

  it('limits everything: messages wait, answers to commands do not', async () => {
    await start();
    const headers = { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    const body = { message: 'You are being rate limited.', retry_after: 1, global: true };
    discord.fail(/POST \/channels/, { status: 429, body, headers });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
    const first = await discord.next(/POST \/channels/);
    const answer = await ask();
    const again = await discord.next(/POST \/channels/, 2);
    expect(answer.at).toBeLessThan(again.at);
    expect(again.at - first.at).toBeGreaterThan(900);
  });

  it('limits answers to commands as a whole: they wait as long as it says, and messages do not', async () => {
    await start();
    const headers = { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    const body = { message: 'You are being rate limited.', retry_after: 1, global: true };
    discord.fail(/POST \/interactions/, { status: 429, body, headers });
    const limited = slashCommand(discord, 'help');
    discord.dispatch('INTERACTION_CREATE', limited);
    await discord.next(/POST \/interactions/);
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> help`));
    const answer = await discord.next(/POST \/channels/);
    await discord.next(/POST \/interactions/, 2);
    const [first, again] = callbacks(limited.id);
    expect(again).toMatchObject({ status: 204 });
    expect(answer.at).toBeLessThan(again?.at ?? 0);
    expect((again?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
    expect(bot.logged.join('\n')).toContain('rate limit reached');
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

  it.each([
    [403, 50013, 'Missing Permissions'],
    [403, 50001, 'Missing Access'],
    [400, 160005, 'This thread is locked'],
    [400, 50083, 'Thread is archived'],
  ])('does not let the bot write (%i, %i, %s): its asker hears so in private', async (status, code, refusal) => {
    await start();
    discord.fail(/POST \/channels/, { status, body: { code, message: refusal } });
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
      body: expect.not.objectContaining({ refusalreference: expect.anything() }),
    });
  });

  it('knows the channel no more: one line in the log, without what was said', async () => {
    await start();
    discord.fail(/POST \/channels/, { status: 404, body: { code: 10003, message: 'Unknown Channel' } });
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> How much is the secret loan?`));
    await discord.next(/POST \/channels/);
    await eventually(() => bot.logged.some((line) => line.includes('not answered')));
    expect(bot.logged.join('\n')).not.toContain('secret');
    await ask();
  });

  it('knows the channel of a digest no more: that is a refusal, not a doubt', async () => {
    await start();
    discord.fail(/POST \/channels/, { status: 404, body: { code: 10003, message: 'Unknown Channel' } });
    const place = { platform: 'discord' as const, workspace: null, channel: '300000000000000031', thread: null };
    const posting = bot.platform.send(place, sentenceReply('Good morning.', 'en'));
    const error = await posting.catch((refusal: unknown) => refusal);
    expect(bot.platform.refused?.(error)).toBe(true);
    expect(discord.sent.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(1);
  });

  it.each([
    ['in a server that only its user brought the bot to: nothing is tried there', { foreign: true }, 0],
    ['in a channel that may not be written in: nothing is wrong', {}, 1],
  ])('takes no answer any more %s', async (_, where, tries) => {
    await start();
    discord.fail(/POST \/interactions/, { status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    discord.fail(/POST \/channels/, { status: 403, body: { code: 50001, message: 'Missing Access' } });
    discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'help', {}, where));
    await eventually(() => bot.logged.some((line) => /not answered|too late to answer/.test(line)));
    expect(discord.sent.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(tries);
    expect(bot.levels.filter((level) => level === 'warn' || level === 'error')).toEqual([]);
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

describe('does not say whose role was mentioned', () => {
  // A text comes only with what is addressed to the bot.
  it.each([
    ['but refuses', { status: 500 }],
    ['and does not answer', { status: 200, silent: true }],
  ])('%s: a message that has its text is for the bot, another is not', async (_, fault) => {
    await start();
    discord.fail(/GET \/guilds/, fault, 8);
    discord.dispatch('MESSAGE_CREATE', message('', { mention_roles: ['42'] }, { channel: '300000000000000041' }));
    discord.dispatch('MESSAGE_CREATE', message('<@&42> help', { mention_roles: ['42'] }));
    expect(shownText((await discord.next(/POST \/channels/)).body)).toContain('What I can do');
    await bot.platform.stop();
    expect(discord.sent.filter(({ path }) => path.startsWith('/channels/300000000000000041'))).toEqual([]);
  });
});

it('says nothing to the channel about completions that came too late', async () => {
  await start();
  discord.fail(/POST \/interactions/, { status: 404, body: { code: 10062, message: 'Unknown interaction' } });
  discord.dispatch('INTERACTION_CREATE', typing(discord, 'who', 'name', 'thang'));
  await eventually(() => bot.logged.some((line) => line.includes('not answered')));
  await ask();
  expect(discord.sent.filter(({ path }) => path.startsWith('/channels/'))).toEqual([]);
});
