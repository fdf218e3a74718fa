// "Check this message": what the articles say on somebody's words, to the one who asks, and never a verdict.
import { describe, expect, it } from 'vitest';
import { click, messageCommand } from '../../fakes/discord-events.ts';
import { buttonIds, shownText } from '../../fakes/discord-rules.ts';
import { callbackTo, discord, isHidden } from './bot-per-file.ts';

const CLAIM = 'Kenya and Japan signed a port loan.';
const EVIDENCE = /^## What the articles say on this\n> \*\*1\.\*\* .+\n-# .+/;

describe('a message that is checked', () => {
  it('is set beside what the articles say, for the asker alone', async () => {
    const answer = await callbackTo(messageCommand(discord, CLAIM));
    expect(isHidden(answer)).toBe(true);
    expect(shownText(answer.data)).toMatch(EVIDENCE);
  });

  it.each([
    [
      'that was forwarded',
      {
        message_reference: { type: 1, message_id: '7', channel_id: '8' },
        message_snapshots: [{ message: { type: 0, content: CLAIM, embeds: [], attachments: [] } }],
      },
    ],
    ['whose words stand in an embed', { embeds: [{ type: 'rich', title: 'News', description: CLAIM }] }],
  ])('%s is read too', async (_, more) => {
    const answer = await callbackTo(messageCommand(discord, '', {}, more));
    expect(shownText(answer.data)).toMatch(EVIDENCE);
  });

  it('is shared as it was shown, not asked anew', async () => {
    const answer = await callbackTo(messageCommand(discord, CLAIM));
    expect(buttonIds(answer.data).filter((id) => id.startsWith('share:'))).toEqual(['share:…']);
    const event = click(discord, 'share:…');
    const pressed = { ...event, message: { ...event.message, components: answer.data.components } };
    const shared = await callbackTo(pressed);
    expect(isHidden(shared)).toBe(false);
    expect(shownText(shared.data)).toBe(shownText(answer.data));
  });

  it('cannot be where it has no words', async () => {
    expect(shownText((await callbackTo(messageCommand(discord, ' <:flag:4> '))).data)).toBe(
      'That message says nothing that I could check.',
    );
  });
});
