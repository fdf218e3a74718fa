// Every place where a Discord user meets the bot, through the real client, against the fake Discord.
import { ChannelType, ComponentType, InteractionResponseType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/chat/command.ts';
import { click, slashCommand, submission, typing, USER } from '../../fakes/discord-events.ts';
import { buttonIds, shownText } from '../../fakes/discord-rules.ts';
import { bot, callbackTo, discord, isHidden } from './bot-per-file.ts';

describe('slash commands', () => {
  it('answer a question with a quotation, its source and a date', async () => {
    const answer = await callbackTo(slashCommand(discord, 'ask', { question: 'How much is the port loan?' }));
    expect(answer.type).toBe(InteractionResponseType.ChannelMessageWithSource);
    expect(isHidden(answer)).toBe(false);
    expect(shownText(answer.data)).toMatch(/> \*\*1\.\*\* .+\n-# .+/);
  });

  it('answer the asker alone when asked to, with a button to share', async () => {
    const answer = await callbackTo(
      slashCommand(discord, 'ask', { question: 'How much is the port loan?', private: true }),
    );
    expect(isHidden(answer)).toBe(true);
    expect(buttonIds(answer.data).some((id) => id.startsWith('share:'))).toBe(true);
  });

  it.each([
    ['timeline', {}],
    ['latest', {}],
    ['who', { name: 'Thang' }],
    ['sources', {}],
    ['help', {}],
  ])('/%s answers', async (name, options) => {
    const answer = await callbackTo(slashCommand(discord, name, options));
    expect(shownText(answer.data).length).toBeGreaterThan(40);
  });

  const personal = commands.filter((command: Command) => command.personal).map(({ name }) => name);
  it.each(personal)('/%s, which is for its asker alone, is answered so', async (name) => {
    expect(isHidden(await callbackTo(slashCommand(discord, name, {}, { permissions: '32' })))).toBe(true);
  });

  it('speak the language of the user', async () => {
    const answer = await callbackTo(slashCommand(discord, 'help', {}, { locale: 'vi' }));
    expect(shownText(answer.data)).toContain('Tôi có thể làm gì');
  });

  it('work in direct messages', async () => {
    const answer = await callbackTo(slashCommand(discord, 'latest', {}, { guild: false, locale: 'fr' }));
    expect(shownText(answer.data)).toContain('Derniers articles');
  });

  it.each([
    ['in a server that only their user has the app in', { foreign: true }],
    ['among a group of people', { foreign: true, guild: false, channelType: ChannelType.GroupDM }],
  ])('work %s, by nothing but answers to interactions', async (_, where) => {
    const before = discord.sent.length;
    const answer = await callbackTo(slashCommand(discord, 'ask', { question: 'How much is the port loan?' }, where));
    expect(shownText(answer.data)).toContain('320 million');
    expect(discord.sent.slice(before)).toHaveLength(1);
  });

  it('show commands in help so that a click begins them', async () => {
    const answer = await callbackTo(slashCommand(discord, 'help'));
    expect(shownText(answer.data)).toMatch(/<\/ask:\d+>/);
  });

  it('never call anyone, whatever an article says', async () => {
    const answer = await callbackTo(
      slashCommand(discord, 'ask', { question: 'Where did the customs office open a scanner?' }),
    );
    expect(shownText(answer.data)).toContain('\\@everyone');
    expect(answer.data.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  it('are counted with the time until their first answer', async () => {
    const counted = async () =>
      Number(/^partnership_ack_seconds_count\{platform="discord"\} (\d+)$/m.exec(await bot.metrics.text())?.[1] ?? 0);
    const before = await counted();
    await callbackTo(slashCommand(discord, 'help'));
    // The bot hears that its answer has arrived a moment later than Discord has it.
    while ((await counted()) === before) await new Promise((done) => setTimeout(done, 5));
    expect(await counted()).toBe(before + 1);
  });

  it('name the commands there are when one is unknown', async () => {
    const answer = await callbackTo(slashCommand(discord, 'weather'));
    expect(isHidden(answer)).toBe(true);
    expect(shownText(answer.data)).toContain('ask');
  });
});

describe('completions', () => {
  it.each([
    ['who', 'name', 'thang', 'en-GB', 'Nguyễn Văn Thắng (1)'],
    ['ask', 'question', 'thang', 'vi', 'Nguyễn Văn Thắng là ai? (1)'],
    ['ask', 'question', 'how many lante', 'en-GB', 'how many lanterns'],
    ['latest', 'topic', 'cuu', 'vi', 'Cứu hộ (1)'],
    ['timeline', 'topic', 'resc', 'en-US', 'Rescue (1)'],
    ['digest on', 'topics', 'tra', 'fr', 'Commerce (2)'],
    ['digest on', 'zone', 'ho chi', 'vi', 'Asia/Ho_Chi_Minh'],
    ['sources', 'article', 'port lo', 'fr', 'Kenya and Japan sign port loan (6 mars 2024)'],
  ])('of /%s %s for “%s”, in %s, offer “%s”', async (command, option, typed, locale, offered) => {
    const { type, data } = await callbackTo(typing(discord, command, option, typed, { locale }));
    expect(type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
    expect(data.choices?.map(({ name }) => name)).toContain(offered);
  });

  it('are empty where nothing can be suggested', async () => {
    const { data } = await callbackTo(typing(discord, 'weather', 'place', 'Hà'));
    expect(data.choices).toEqual([]);
  });
});

describe('buttons', () => {
  it('do what they say, for the one who clicks', async () => {
    const answer = await callbackTo(slashCommand(discord, 'ask', { question: 'How much is the port loan?' }));
    for (const id of buttonIds(answer.data)) {
      const clicked = await callbackTo(click(discord, id));
      expect(isHidden(clicked)).toBe(true);
      expect(shownText(clicked.data).length).toBeGreaterThan(10);
    }
    expect(bot.feedback.map(({ verdict }) => verdict)).toEqual(['helpful', 'not-helpful']);
    expect(bot.feedback[0]?.user).toBe(USER);
  });

  it('say that there are no further sources, where there are none', async () => {
    const clicked = await callbackTo(click(discord, 'more:?How much is the port loan?'));
    expect(isHidden(clicked)).toBe(true);
    expect(shownText(clicked.data)).toBe('-# There are no further sources for this.');
  });

  it('share an answer with everyone', async () => {
    expect(isHidden(await callbackTo(click(discord, 'share:How much is the port loan?')))).toBe(false);
  });

  it('open a form for what is missing, which reaches the curator', async () => {
    const form = await callbackTo(click(discord, 'missing:Who won the football match?'));
    expect(form.type).toBe(InteractionResponseType.Modal);
    expect(form.data).toMatchObject({
      components: [{ type: ComponentType.Label, component: { value: 'Who won the football match?' } }],
    });
    const thanks = await callbackTo(submission(discord, String(form.data.custom_id), 'Tell us about football.'));
    expect(shownText(thanks.data)).toBe('Thank you. It has been noted.');
    expect(bot.feedback.at(-1)).toMatchObject({ verdict: 'missing', about: 'Tell us about football.' });
  });

  it('open a form that is answered in one sentence when it comes back with spaces only', async () => {
    const noted = bot.feedback.length;
    const said = await callbackTo(submission(discord, 'missing', '   \n '));
    expect(shownText(said.data)).toBe('The form was empty. Press the button again and write what is missing.');
    expect(bot.feedback).toHaveLength(noted);
  });

  it('share an answer whose question no button can hold, as it stands', async () => {
    const question = `How much is the loan ${'for the new port '.repeat(8)}?`;
    const answer = await callbackTo(slashCommand(discord, 'ask', { question, private: true }));
    expect(buttonIds(answer.data)).toContain('share:…');
    const event = click(discord, 'share:…');
    const shared = await callbackTo(
      Object.assign(event, { message: { ...event.message, components: answer.data.components } }),
    );
    expect(isHidden(shared)).toBe(false);
    expect(shownText(shared.data)).toBe(shownText(answer.data));
  });

  it.each(['old-action:7', 'nothing', 'share:', 'share:…', ''])(
    'of another version (%j) are answered in one sentence',
    async (id) => {
      expect(shownText((await callbackTo(click(discord, id))).data)).toBe(
        'That button is from an older version of me. Please ask again.',
      );
    },
  );

  it('whose article is gone are answered in one sentence', async () => {
    expect(shownText((await callbackTo(click(discord, 'more:gone'))).data)).toContain('no article called');
  });
});
