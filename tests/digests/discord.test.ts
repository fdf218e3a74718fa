// A digest as a server meets it: ordered with sub-commands, looked at, posted, asked why, and ended, through the real adapter.
import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBot } from '../adapters/discord/running.ts';
import { CHANNEL, click, GUILD, subcommand, type Where } from '../fakes/discord-events.ts';
import { brokenRules, buttonIds, shownText } from '../fakes/discord-rules.ts';
import { digestsWired, news } from './ordered-there.ts';

const MANAGES: Where = { permissions: '32' };
const POSTS = new RegExp(`POST /channels/${CHANNEL}/messages`);
let bot: Running;
let wired: Awaited<ReturnType<typeof digestsWired>>;

beforeAll(async () => {
  wired = await digestsWired();
  bot = await startBot({ dispatch: wired.dispatch });
  wired.running.push(bot.platform);
  await wired.schedule.tick();
});
afterAll(async () => {
  await bot.stop();
  await wired.store.close();
});

type Shown = { readonly text: string; readonly hidden: boolean; readonly buttons: readonly string[] };

async function answerTo(event: { id: string }): Promise<Shown> {
  bot.discord.dispatch('INTERACTION_CREATE', event);
  const { body } = await bot.discord.next(new RegExp(`POST /interactions/${event.id}/`));
  const { data } = body as { data: { flags: number } };
  return {
    text: shownText(data),
    hidden: (data.flags & MessageFlags.Ephemeral) !== 0,
    buttons: buttonIds(data),
  };
}

function call(action: string, options: Record<string, string> = {}, where: Where = MANAGES): Promise<Shown> {
  const event = subcommand(bot.discord, 'digest', action, where);
  const given = Object.entries(options).map(([name, value]) => ({
    ...{ name, value, type: ApplicationCommandOptionType.String },
  }));
  return answerTo({ ...event, data: { ...event.data, options: [{ name: action, type: 1, options: given }] } } as never);
}

describe('a digest in Discord', () => {
  it('is ordered by those who may manage the server, and the answer says what was understood', async () => {
    expect((await call('on', {}, {})).text).toContain('Only someone who may manage this server');
    const { text, hidden } = await call('on', {
      time: '08:30',
      zone: 'Asia/Ho_Chi_Minh',
      quiet: 'note',
      language: 'vi',
    });
    expect(hidden).toBe(true);
    expect(text).toContain(
      'every day at 08:30 (Asia/Ho\\_Chi\\_Minh), on everything, in Vietnamese, with a note on quiet days',
    );
    const { epochMilliseconds } = Temporal.Instant.from('2026-01-15T01:30:00Z');
    expect(text).toContain(`15 January 2026, 08:30 (<t:${epochMilliseconds / 1_000}:R>)`);
    const list = await call('list');
    expect(list.text).toContain(`https://discord.com/channels/${GUILD}/${CHANNEL}`);
  });

  it('can be looked at beforehand, with its reasons, in the language of the digest', async () => {
    wired.pass({ minutes: 1 });
    await wired.learn(news);
    wired.pass({ minutes: 14 });
    const { text, hidden } = await call('preview');
    expect(hidden).toBe(true);
    expect(text).toContain('Bản tin');
    expect(text).toContain('Deal 4');
  });

  it('arrives once, in one message, and its buttons tell more', async () => {
    wired.pass({ minutes: 16 });
    await Promise.all([wired.schedule.tick(), wired.schedule.tick()]);
    const { body } = await bot.discord.next(POSTS);
    expect(brokenRules(body)).toEqual([]);
    expect(shownText(body)).toContain('Kenya sold');
    const [more = '', why = ''] = buttonIds(body);
    expect([more, why].map((id) => id.split(':')[0])).toEqual(['news', 'reasons']);
    expect((await answerTo(click(bot.discord, more))).text).toContain('An old drill');
    expect((await answerTo(click(bot.discord, why))).text).toContain('3 tháng 2, 2026');
    await wired.schedule.tick();
    expect(bot.discord.sent.filter(({ method, path }) => POSTS.test(`${method} ${path}`))).toHaveLength(1);
  });

  it('ends when it is ended', async () => {
    expect((await call('off')).text).toContain('No more digests will come here.');
    wired.pass({ hours: 24 });
    expect(await wired.schedule.tick()).toEqual({});
    expect(bot.discord.violations).toEqual([]);
    expect(wired.problems).toEqual([]);
  });
});
