// Registration: what Discord is told of the commands, and that it is told only when something changed.
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { definitionsOf, MANAGE_SERVER } from '../../../src/adapters/discord/definitions.ts';
import { inviteLink } from '../../../src/adapters/discord/invite.ts';
import * as limits from '../../../src/adapters/discord/limits.ts';
import { registerCommands } from '../../../src/adapters/discord/register.ts';
import type { Command } from '../../../src/chat/command.ts';
import { APPLICATION, type FakeDiscord, startDiscord, TOKEN } from '../../fakes/discord.ts';
import { slashCommand, subcommand } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { startBot } from './running.ts';

let discord: FakeDiscord;
afterEach(() => discord?.stop());

const config = (over: { guildId?: string; clientId?: null } = {}) => ({
  token: TOKEN,
  clientId: APPLICATION,
  guildId: null,
  apiUrl: discord.apiUrl,
  shards: null,
  isShard: false,
  ...over,
});
const COMMANDS = /PUT \/applications\/\d+\/commands/;
const writes = () => discord.sent.filter(({ method }) => method !== 'GET').length;

const words = (en: string) => ({ en, vi: `vi ${en}`, fr: `fr ${en}` });
/** A command as the digest is: for those who manage the server, with sub-commands. */
const restricted: Command = {
  name: 'bulletin',
  summary: words('Posts a bulletin every day'),
  options: [],
  restricted: true,
  actions: [
    {
      name: 'on',
      summary: words('begin'),
      options: [{ name: 'topic', summary: words('on what'), type: 'text', required: false, completes: true }],
    },
    { name: 'off', summary: words('end'), options: [] },
  ],
  schema: commands[0]?.schema as Command['schema'],
  run: ({ options, language }) => ({
    audience: 'everyone',
    language,
    summary: '',
    blocks: [{ kind: 'paragraph', text: { text: `chosen: ${options.action}` } }],
  }),
};

describe('the definition', () => {
  it('is as it was', async () => {
    await expect(`${JSON.stringify(definitionsOf(commands), null, 2)}\n`).toMatchFileSnapshot(
      '../../golden/discord/registration.json',
    );
  });

  it('keeps the limits, in every language', () => {
    const name = new RegExp(`^[-_'\\p{Ll}\\p{Lo}\\p{M}\\p{N}]{1,${limits.COMMAND_NAME}}$`, 'u');
    for (const { type, options = [], description = '', description_localizations = {}, ...definition } of definitionsOf(
      commands,
    )) {
      const names = [definition.name, ...Object.values(definition.name_localizations)];
      for (const one of names) if (type === 1) expect(one).toMatch(name);
      for (const one of [description, ...Object.values(description_localizations)])
        expect(one.length).toBeLessThanOrEqual(limits.COMMAND_DESCRIPTION);
      expect(options.length).toBeLessThanOrEqual(limits.COMMAND_OPTIONS);
      expect(JSON.stringify(options).length + description.length).toBeLessThan(limits.COMMAND_TOTAL);
      for (const locale of ['en-GB', 'vi', 'fr']) {
        const own = options.map((option) => option.name_localizations[locale]);
        expect(new Set(own).size).toBe(own.length);
      }
    }
    const all = definitionsOf(commands);
    for (const locale of ['en-GB', 'vi', 'fr'])
      expect(new Set(all.map((one) => one.name_localizations[locale])).size).toBe(all.length);
  });

  it('of a restricted command asks for Manage Server', () => {
    expect(definitionsOf([restricted])[0]).toMatchObject({
      default_member_permissions: MANAGE_SERVER,
      options: [
        { type: 1, name: 'on' },
        { type: 1, name: 'off' },
      ],
    });
  });
});

describe('registration', () => {
  it('is written once, and not again while nothing changes', async () => {
    discord = await startDiscord();
    expect(await registerCommands(config(), [...commands, restricted])).toMatchObject({ written: true });
    expect(writes()).toBe(1);
    expect(await registerCommands(config(), [...commands, restricted])).toMatchObject({ written: false });
    expect(writes()).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  it('is written again when a word changes', async () => {
    discord = await startDiscord();
    await registerCommands(config(), commands);
    const [first, ...others] = commands as [Command, ...Command[]];
    await registerCommands(config(), [{ ...first, summary: { ...first.summary, vi: 'khác' } }, ...others]);
    expect(writes()).toBe(2);
  });

  it('of a server leaves out what Discord keeps for all places only', async () => {
    discord = await startDiscord();
    const guild = '300000000000000001';
    await registerCommands(config({ guildId: guild }), commands);
    await registerCommands(config({ guildId: guild }), commands);
    expect(writes()).toBe(1);
    expect(JSON.stringify(discord.sent.find(({ method }) => method === 'PUT')?.body)).not.toContain('contexts');
  });

  it('finds out whose token it is when nothing says so', async () => {
    discord = await startDiscord();
    await registerCommands(config({ clientId: null }), commands);
    expect(discord.commands.has(`/applications/${APPLICATION}/commands`)).toBe(true);
  });

  it('that fails is said in one sentence', async () => {
    discord = await startDiscord();
    await expect(registerCommands({ ...config(), token: 'wrong' }, commands)).rejects.toThrow(
      'Discord does not accept DISCORD_TOKEN.',
    );
  });

  it('for an application or a server of somebody else’s says what to look at', async () => {
    discord = await startDiscord();
    discord.fail(/GET \/applications/, { status: 403, body: { code: 50001, message: 'Missing Access' } });
    await expect(registerCommands(config(), commands)).rejects.toThrow(
      /^Discord refuses that \(Missing Access\)\. Check DISCORD_CLIENT_ID, DISCORD_GUILD_ID/,
    );
  });

  it('that would have to wait says how long', async () => {
    discord = await startDiscord();
    const body = { message: 'You are being rate limited.', retry_after: 3_600, global: false };
    discord.fail(/PUT \/applications/, { status: 429, body, headers: { 'retry-after': '3600' } });
    await expect(registerCommands(config(), commands)).rejects.toThrow(
      /^Discord asks to wait 6[01] min before the next request\. Do this again then\.$/,
    );
  });

  it('does not keep the bot from answering', async () => {
    discord = await startDiscord();
    discord.fail(/GET \/applications/, { status: 403, body: { code: 50001, message: 'Missing Access' } });
    const bot = await startBot({ discord });
    expect(bot.logged.join()).toContain('commands not registered');
    await bot.platform.stop();
  });
});

it('that Discord puts off does not hold up the start', async () => {
  discord = await startDiscord();
  const body = { message: 'You are being rate limited.', retry_after: 6, global: false };
  const headers = { 'retry-after': '6', 'x-ratelimit-scope': 'user' };
  discord.fail(/GET \/applications/, { status: 429, body, headers });
  const bot = await startBot({ discord });
  expect(bot.platform.connected()).toBe(true);
  expect(writes()).toBe(0);
  expect(bot.logged.join()).toContain('rate limit reached');
  await discord.next(COMMANDS);
  await bot.platform.stop();
});

describe('a restricted command', () => {
  it.each([
    ['of someone without the right', '0', 'Only someone who may manage this server can do that.'],
    ['of someone with the right', String(MANAGE_SERVER), 'chosen: on'],
    ['of an administrator', '8', 'chosen: on'],
  ])('%s', async (_, permissions, said) => {
    const bot = await startBot({
      commands: [
        ...commands,
        { ...restricted, schema: commands.find(({ name }) => name === 'help')?.schema as Command['schema'] },
      ],
    });
    discord = bot.discord;
    const event = subcommand(discord, 'bulletin', 'on', { permissions });
    discord.dispatch('INTERACTION_CREATE', event);
    const { body } = await discord.next(/POST \/interactions/);
    expect(shownText((body as { data: unknown }).data)).toBe(said);
    await bot.platform.stop();
  });
});

it('starts a second time without a write', async () => {
  discord = await startDiscord();
  const first = await startBot({ discord });
  await first.platform.stop();
  const before = writes();
  const second = await startBot({ discord });
  expect(writes()).toBe(before);
  discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'help'));
  await discord.next(/POST \/interactions/);
  await second.platform.stop();
});

it('is left to the manager by a shard, which only reads what there is', async () => {
  discord = await startDiscord();
  const bot = await startBot({ discord, isShard: true });
  expect(writes()).toBe(0);
  await bot.platform.stop();
  await registerCommands(config(), commands);
  const again = await startBot({ discord, isShard: true });
  discord.dispatch('INTERACTION_CREATE', slashCommand(discord, 'help'));
  const { body } = await discord.next(/POST \/interactions/);
  expect(shownText((body as { data: unknown }).data)).toMatch(/<\/ask:\d+>/);
  await again.platform.stop();
});

it('invites with the least permissions', () => {
  expect(inviteLink('42')).toBe(
    'https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions=274877975552',
  );
});
