// Messages that are for the bot, and those that are not, through the real client, against the fake Discord.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BOT, OWN_ROLE, snowflake } from '../../fakes/discord.ts';
import { click, message, slashCommand } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { bot, callbackTo, discord, postAfter } from './bot-per-file.ts';
import { fakeMemory, startBot } from './running.ts';

describe('messages', () => {
  it('are answered in reply when they mention the bot', async () => {
    const event = message(`<@${BOT}> How much is the port loan?`);
    const { body } = await postAfter(event);
    expect(body).toMatchObject({
      message_reference: { message_id: event.id, fail_if_not_exists: false },
      enforce_nonce: true,
    });
    expect(shownText(body)).toContain('320 million');
  });

  it('are answered in direct messages, also when the channel type is missing', async () => {
    const { channel_type: _, ...event } = message(
      'Who welcomed the loan?',
      {},
      { guild: false, channel: '300000000000000009' },
    );
    expect(shownText((await postAfter(event)).body).length).toBeGreaterThan(20);
  });

  it('are answered when they reply to the bot', async () => {
    const referenced_message = { id: '1', author: { id: BOT, bot: true }, content: '' };
    const { body } = await postAfter(message('and who attended?', { type: 19, referenced_message }));
    expect(shownText(body).length).toBeGreaterThan(20);
  });

  it('get help when they say nothing', async () => {
    expect(shownText((await postAfter(message(`<@${BOT}>`))).body)).toContain('What I can do');
  });

  it('go on from what was asked before, in a chain of replies and in direct messages', async () => {
    for (const where of [{ guild: true }, { guild: false, channel: '300000000000000010' }]) {
      const address = where.guild ? `<@${BOT}> ` : '';
      const remembered = bot.remembered();
      await postAfter(message(`${address}How much is the port loan?`, {}, where));
      await remembered;
      const referenced = discord.lastMessage();
      const reply = where.guild ? { type: 19, message_reference: { message_id: referenced } } : {};
      expect(shownText((await postAfter(message('and when was that?', reply, where))).body)).toMatch(
        /Read with.+port loan/,
      );
    }
  });

  it('go on from what is only just being answered', async () => {
    const where = { guild: false, channel: snowflake() };
    const first = postAfter(message('How much is the port loan?', {}, where));
    const second = message('and when was that?', {}, where);
    discord.dispatch('MESSAGE_CREATE', second);
    await first;
    const { body } = await discord.next(new RegExp(`POST /channels/${where.channel}/messages`), 2);
    expect(shownText(body)).toMatch(/Read with.+port loan/);
  });

  it('go on from an answer that was seen before what it is about was kept', async () => {
    const memory = fakeMemory();
    const slow: typeof memory = {
      ...memory,
      rememberThread: (...kept) => setTimeout(300).then(() => memory.rememberThread(...kept)),
    };
    const own = await startBot({ memory: slow });
    try {
      const channel = snowflake();
      const posted = (count: number) => own.discord.next(new RegExp(`POST /channels/${channel}/messages`), count);
      own.discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> How much is the port loan?`, {}, { channel }));
      await posted(1);
      const answers: object[] = [{ message_reference: { message_id: own.discord.lastMessage() } }];
      const asked = 'How much is the port loan?';
      for (const event of [
        slashCommand(own.discord, 'ask', { question: asked }),
        click(own.discord, `share:${asked}`),
      ]) {
        own.discord.dispatch('INTERACTION_CREATE', {
          ...event,
          channel_id: channel,
          channel: { id: channel, type: 0 },
        });
        await own.discord.next(new RegExp(`POST /interactions/${event.id}/`));
        const shown = { id: snowflake(), author: { id: BOT, bot: true }, content: '' };
        const referenced_message = { ...shown, interaction_metadata: { id: event.id } };
        answers.push({ message_reference: { message_id: shown.id }, referenced_message });
      }
      for (const answer of answers) {
        const follow = message('and when was that?', { type: 19, ...answer }, { channel });
        own.discord.dispatch('MESSAGE_CREATE', follow);
      }
      for (const count of [2, 3, 4]) expect(shownText((await posted(count)).body)).toMatch(/Read with.+port loan/);
    } finally {
      await own.stop();
    }
  });

  it('are left alone when they are not for the bot, or come from a bot', async () => {
    const before = discord.sent.length;
    discord.dispatch('MESSAGE_CREATE', message(''));
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> hello`, { author: { id: BOT, bot: true } }));
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> hello`, { author: { id: '5', bot: true } }));
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> hello`, { webhook_id: '5' }));
    discord.dispatch('MESSAGE_CREATE', message(`<@${BOT}> hello`, { type: 7 }));
    await callbackTo(slashCommand(discord, 'help'));
    expect(discord.sent.length).toBe(before + 1);
  });

  it('are answered when they mention the role of the bot, which servers name after it', async () => {
    const { body } = await postAfter(message('How much is the port loan?', { mention_roles: [OWN_ROLE] }));
    expect(shownText(body)).toContain('320 million');
    const before = discord.sent.length;
    discord.dispatch('MESSAGE_CREATE', message('hello', { mention_roles: ['42'] }));
    await callbackTo(slashCommand(discord, 'help'));
    expect(discord.sent.slice(before).filter(({ path }) => path.startsWith('/channels/'))).toEqual([]);
    // Which role it is was asked once for the server.
    expect(discord.sent.filter(({ path }) => path.endsWith('/roles'))).toHaveLength(1);
  });

  it.each([
    ['trợ giúp', 'Tôi có thể làm gì'],
    ['Aide', 'Ce que je'],
    ['help', 'What I can do'],
  ])('of one word (%s) get help in the language of that word', async (word, said) => {
    const author = { id: snowflake(), username: 'new', discriminator: '0', global_name: null, avatar: null };
    expect(shownText((await postAfter(message(`<@${BOT}> ${word}`, { author }))).body)).toContain(said);
  });

  it('without a word are answered in the language of the server, once a command has told it', async () => {
    const guild = snowflake();
    const event = slashCommand(discord, 'latest', {}, { guildLocale: 'vi', user: snowflake() });
    await callbackTo({ ...event, guild_id: guild } as typeof event);
    const author = { id: snowflake(), username: 'new', discriminator: '0', global_name: null, avatar: null };
    const { body } = await postAfter(message(`<@${BOT}>`, { author, guild_id: guild }));
    expect(shownText(body)).toContain('Tôi có thể làm gì');
  });

  it('that name a command which does not exist are told which there are, and counted without that word', async () => {
    const { body } = await postAfter(message(`<@${BOT}> /mysecretword now`));
    expect(shownText(body)).toContain('timeline');
    const counted = await bot.metrics.text();
    expect(counted).toContain('command="unknown"');
    expect(counted).not.toContain('mysecretword');
  });

  it('that call a command for those who manage the server are told how to call it', async () => {
    const { body } = await postAfter(message(`<@${BOT}> /digest off`));
    expect(shownText(body)).toMatch(/^Please type that as a slash command/);
  });
});
