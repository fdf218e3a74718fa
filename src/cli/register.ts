// `npm run register`: registers the commands with Discord, as a start does when they have changed.
import { parseArgs } from 'node:util';
import { commands } from '../../commands/index.ts';
import { registerCommands } from '../adapters/discord/register.ts';
import { OperatorError } from '../chat/operator-error.ts';
import { runEntry, Stop } from './entry.ts';
import { openConfig } from './open-study.ts';

await runEntry('npm run register', async (args) => {
  parseArgs({ args, options: {} });
  const { discord } = openConfig();
  if (!discord) {
    throw new Stop(
      'DISCORD_TOKEN is missing. Set the bot token from discord.com/developers/applications, your app, Bot, Reset Token.',
    );
  }
  try {
    const { written, ids } = await registerCommands(discord, commands);
    const where = discord.guildId ? `in the server ${discord.guildId}` : 'everywhere';
    process.stdout.write(`${ids.size} commands ${written ? 'registered' : 'unchanged'}, ${where}.\n`);
  } catch (error) {
    throw error instanceof OperatorError ? new Stop(error.message) : error;
  }
});
