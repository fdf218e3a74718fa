// Whether a digest stands in a channel of Discord, found out from the channel's messages.
import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeRest } from '../../../src/adapters/discord/client.ts';
import { findMarked } from '../../../src/adapters/discord/find-marked.ts';
import { postReply } from '../../../src/adapters/discord/post.ts';
import { renderReply } from '../../../src/adapters/discord/render.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { type DiscordChannels, startDiscordChannels } from '../../fakes/discord-channels.ts';

const MARK = 'JZ0vq2m9x4Tt7yQw1LkPzA';
const SINCE = Temporal.Instant.from('2026-01-15T08:31:00Z');
const CHANNEL = '900';
let discord: DiscordChannels;
let rest: REST;
let clock: Temporal.Instant;

beforeEach(async () => {
  clock = SINCE;
  discord = await startDiscordChannels({ now: () => clock.epochMilliseconds });
  rest = new REST({ version: '10', api: discord.apiUrl }).setToken('token');
});
afterEach(async () => {
  closeRest(rest);
  await discord.close();
});

const find = () => findMarked(rest, CHANNEL, MARK, SINCE);
const digest = (mark: string): Reply => ({
  audience: 'everyone',
  language: 'en',
  summary: 'x',
  blocks: [
    { kind: 'paragraph', text: { text: 'x' } },
    { kind: 'actions', actions: [{ id: 'reasons', label: 'Why', value: mark }] },
  ],
});
const post = (mark: string, once = mark) => postReply(rest, CHANNEL, renderReply(digest(mark)), { once });
const later = (milliseconds: number) => {
  clock = clock.add({ milliseconds });
};

describe('a message of our own in Discord', () => {
  it('is found by its button, among those of others', async () => {
    discord.say(CHANNEL);
    const id = await post(MARK);
    discord.say(CHANNEL);
    expect(await find()).toBe(id);
  });

  it('is not there where another mark stands', async () => {
    await post(`${MARK}x`);
    await post(`x${MARK}`);
    expect(await find()).toBeNull();
  });

  it('is not one of an earlier sending, and is found although the clocks differ by seconds', async () => {
    clock = SINCE.subtract({ minutes: 2 });
    await post(MARK);
    expect(await find()).toBeNull();
    clock = SINCE.subtract({ seconds: 30 });
    const id = await post(MARK, 'another');
    expect(await find()).toBe(id);
  });

  it('is not there in a channel where nobody has said anything since', async () => {
    clock = SINCE.subtract({ hours: 1 });
    discord.say(CHANNEL);
    discord.hide(CHANNEL);
    expect(await find()).toBeNull();
  });

  it('cannot be looked for where the history may not be read, which Discord shows as an empty list', async () => {
    await post(MARK);
    discord.hide(CHANNEL);
    await expect(find()).rejects.toThrow('may not be read');
  });

  it('is found behind hundreds of messages, and a channel with thousands says so', async () => {
    for (let i = 0; i < 250; i++) {
      discord.say(CHANNEL);
      later(1);
    }
    const id = await post(MARK);
    expect(await find()).toBe(id);
    clock = SINCE;
    const other = '901';
    for (let i = 0; i < 2_000; i++) {
      discord.say(other);
      later(1);
    }
    await expect(findMarked(rest, other, MARK, SINCE)).rejects.toThrow('too many messages');
  });

  it('stands there once when the same digest is posted twice within minutes', async () => {
    const first = await post(MARK);
    later(60_000);
    expect(await post(MARK)).toBe(first);
    expect(discord.kept).toHaveLength(1);
  });
});
