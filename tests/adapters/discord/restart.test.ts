// A restart: what was posted before goes on working, for its whole state stands in the message itself.
import { afterEach, expect, it } from 'vitest';
import { click, slashCommand } from '../../fakes/discord-events.ts';
import { buttonIds, shownText } from '../../fakes/discord-rules.ts';
import { ask, bot, discord, start } from './bot-per-test.ts';
import { type Running, startBot } from './running.ts';

let second: Running | null = null;
afterEach(() => second?.platform.stop());

const dataOf = ({ body }: { readonly body: unknown }) => (body as { data: object }).data;

it('leaves every button of an answer, and of none, as it was', async () => {
  await start();
  const found = dataOf(await ask());
  const vain = slashCommand(discord, 'ask', { question: 'Who landed on the moon?', private: true });
  discord.dispatch('INTERACTION_CREATE', vain);
  const nothing = dataOf(await discord.next(new RegExp(`POST /interactions/${vain.id}/`)));
  await bot.platform.stop();

  second = await startBot({ discord });
  const ids = [...buttonIds(found), ...buttonIds(nothing)];
  expect(new Set(ids.map((id) => id.replace(/:.*/, '')))).toEqual(
    new Set(['context', 'more', 'timeline', 'helpful', 'not-helpful', 'missing', 'share']),
  );
  for (const id of ids) {
    const event = click(discord, id);
    discord.dispatch('INTERACTION_CREATE', { ...event, message: { ...event.message, ...nothing } });
    const { body } = await discord.next(new RegExp(`POST /interactions/${event.id}/`));
    const { type, data } = body as { type: number; data: object };
    // A message, or the form for what is missing.
    expect([4, 9]).toContain(type);
    expect(shownText(data)).not.toMatch(/older version|went wrong/);
  }
});
