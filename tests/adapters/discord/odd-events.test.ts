// Events unlike those that Discord sends today: whoever did something hears a sentence, and the bot goes on.
import { describe, expect, it } from 'vitest';
import { click, messageCommand, slashCommand, submission, typing } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { callbackTo, discord, isHidden } from './bot-per-file.ts';

const SORRY = /^Sorry, something went wrong on my side\. It has been noted under number [0-9a-f]{6}\.$/;

describe('an interaction', () => {
  it.each([
    ['of a kind that is not known yet', () => ({ ...slashCommand(discord, 'ask'), type: 42 }), /that kind of request/],
    ['from the menu of a user', () => fromUserMenu(), /do not know the command “Profile”.+ask, /],
    ['of a select menu', () => chosen('old:1'), /older version of me/],
    ['of a form of another version', () => submission(discord, 'survey', 'Yes.'), /older version of me/],
    ['of a command without its data', () => ({ ...slashCommand(discord, 'ask'), data: undefined }), SORRY],
    ['of a message that is not there', () => without(messageCommand(discord, 'x'), 'resolved'), SORRY],
  ])('%s is answered in one sentence, to the asker alone', async (_, event, said) => {
    const answer = await callbackTo(event());
    expect(isHidden(answer)).toBe(true);
    expect(shownText(answer.data)).toMatch(said);
  });

  it('without language, channel and options is answered as well', async () => {
    const { locale: _l, channel: _c, channel_id: _i, ...event } = slashCommand(discord, 'help');
    expect(shownText((await callbackTo(event)).data)).toContain('What I can do');
    expect((await callbackTo(without(typing(discord, 'who', 'name', 'x'), 'options'))).data.choices).toEqual([]);
  });
});

type Event = { readonly id: string; readonly token: string; readonly data: object };

function without(event: Event, field: string): Event {
  return { ...event, data: { ...event.data, [field]: undefined } };
}

function fromUserMenu(): Event {
  const event = messageCommand(discord, 'x');
  return { ...event, data: { ...event.data, type: 2, name: 'Profile', resolved: { users: {} } } };
}

function chosen(customId: string): Event {
  const event = click(discord, customId);
  return { ...event, data: { ...event.data, component_type: 3, values: ['a'] } };
}
