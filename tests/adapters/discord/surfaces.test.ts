// Every place where a Discord user meets the bot, through the real client, against the fake Discord.
import { ComponentType, InteractionResponseType, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BOT, type FakeDiscord, type Sent } from '../../fakes/discord.ts';
import { click, message, messageCommand, slashCommand, submission, typing, USER } from '../../fakes/discord-events.ts';
import { hasOpenApi } from '../../fakes/discord-openapi.ts';
import { buttonIds, shownText } from '../../fakes/discord-rules.ts';
import { type Running, startBot } from './running.ts';

let bot: Running;
let discord: FakeDiscord;

beforeAll(async () => {
  if (!hasOpenApi) console.warn('../shared/specs is not there: request bodies are checked against the rules alone');
  bot = await startBot();
  discord = bot.discord;
});
afterEach(() => expect(discord.violations).toEqual([]));
afterAll(() => bot.stop());

type Callback = {
  readonly type: number;
  readonly data: { readonly flags: number; readonly choices?: readonly { name: string; value: string }[] } & Record<
    string,
    unknown
  >;
};

async function callbackTo(event: { id: string; token: string }): Promise<Callback> {
  discord.dispatch('INTERACTION_CREATE', event);
  const { body } = await discord.next(new RegExp(`POST /interactions/${event.id}/`));
  return body as Callback;
}

async function postAfter(event: { channel_id: string }): Promise<Sent> {
  const before = discord.sent.length;
  discord.dispatch('MESSAGE_CREATE', event);
  const pattern = new RegExp(`POST /channels/${event.channel_id}/messages`);
  const earlier = discord.sent.slice(0, before).filter(({ method, path }) => pattern.test(`${method} ${path}`)).length;
  return discord.next(pattern, earlier + 1);
}

const isHidden = ({ data }: Callback) => (data.flags & MessageFlags.Ephemeral) !== 0;

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

  it('speak the language of the user', async () => {
    const answer = await callbackTo(slashCommand(discord, 'help', {}, { locale: 'vi' }));
    expect(shownText(answer.data)).toContain('Tôi có thể làm gì');
  });

  it('work in direct messages', async () => {
    const answer = await callbackTo(slashCommand(discord, 'latest', {}, { guild: false, locale: 'fr' }));
    expect(shownText(answer.data)).toContain('Derniers articles');
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

  it('name the commands there are when one is unknown', async () => {
    const answer = await callbackTo(slashCommand(discord, 'weather'));
    expect(isHidden(answer)).toBe(true);
    expect(shownText(answer.data)).toContain('ask');
  });
});

describe('completions', () => {
  it('find a name typed without its marks', async () => {
    const { type, data } = await callbackTo(typing(discord, 'who', 'name', 'thang'));
    expect(type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
    expect(data.choices?.some(({ name }) => name.includes('Thắng'))).toBe(true);
  });

  it('are empty where nothing can be suggested', async () => {
    const { data } = await callbackTo(typing(discord, 'weather', 'place', 'Hà'));
    expect(data.choices).toEqual([]);
  });
});

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
      await postAfter(message(`${address}How much is the port loan?`, {}, where));
      await new Promise((done) => setTimeout(done, 50));
      const referenced = discord.lastMessage();
      const reply = where.guild ? { type: 19, message_reference: { message_id: referenced } } : {};
      expect(shownText((await postAfter(message('and when was that?', reply, where))).body)).toContain('port loan');
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

  it('can be checked from their menu, by the asker alone', async () => {
    const answer = await callbackTo(messageCommand(discord, 'Kenya and Japan signed a port loan.'));
    expect(isHidden(answer)).toBe(true);
    expect(shownText(answer.data)).toMatch(/\*\*1\.\*\*/);
  });

  it('without words cannot be checked', async () => {
    expect(shownText((await callbackTo(messageCommand(discord, ''))).data)).toBe(
      'That message holds no text that I could check.',
    );
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

  it('show the sources that an answer held back', async () => {
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
