// The platform contract, over the fake Discord.
import { MessageFlags } from 'discord.js';
import { platformContract } from '../../contracts/platform.ts';
import { BOT, type Sent } from '../../fakes/discord.ts';
import { CHANNEL, GUILD, message, slashCommand } from '../../fakes/discord-events.ts';
import { brokenRules, shownText } from '../../fakes/discord-rules.ts';
import { startBot } from './running.ts';

type Body = { readonly flags?: number; readonly data?: { readonly flags?: number } };

platformContract('Discord', async (dispatch) => {
  const bot = await startBot({ dispatch });
  const { discord, platform } = bot;
  const event = (t: string, d: object) => ({ deliver: () => discord.dispatch(t, d) });
  const messages = () => discord.sent.filter(holdsMessage).map(({ body }) => body as Body);
  return {
    platform,
    place: { platform: 'discord', workspace: GUILD, channel: CHANNEL, thread: null },
    mention: (text) => event('MESSAGE_CREATE', message(`<@${BOT}> ${text}`)),
    directMessage: (text) =>
      event('MESSAGE_CREATE', message(text, {}, { guild: false, channel: '300000000000000008' })),
    command: (name, question) => event('INTERACTION_CREATE', slashCommand(discord, name, { question })),
    byBots: (text) =>
      [BOT, '300000000000000007'].map((id) =>
        event('MESSAGE_CREATE', message(`<@${BOT}> ${text}`, { author: { id, bot: true } })),
      ),
    shown: () =>
      messages().map(({ data, ...body }) => ({
        text: shownText(data ?? body),
        hidden: (((data ?? body).flags ?? 0) & MessageFlags.Ephemeral) !== 0,
      })),
    isQuiet: () => messages().every(({ data, ...body }) => brokenRules(data ?? body).length === 0),
    stop: () => discord.stop(),
  };
});

function holdsMessage({ method, path }: Sent): boolean {
  return /^(POST|PATCH) \/(channels\/\d+\/messages|webhooks\/|interactions\/)/.test(`${method} ${path}`);
}
