// The real adapters over the fakes of their services: as much of them as posts a digest and finds it again.
import type { Platform } from '../../src/chat/platform.ts';
import { createMetrics } from '../../src/metrics.ts';
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts';
import { storeOver } from '../../src/store/open-store.ts';
import { studyOf } from '../fixtures/small-corpus.ts';

export type Kind = 'slack' | 'discord';

/** A platform connected to the service at `url`; `logged` hears of warnings and errors. */
export async function openPlatform(
  kind: Kind,
  url: string,
  logged: (...line: unknown[]) => void = () => {},
): Promise<Platform> {
  return kind === 'slack' ? openSlack(url, logged) : openDiscord(url);
}

async function openSlack(apiUrl: string, logged: (...line: unknown[]) => void): Promise<Platform> {
  const { createSlack } = await import('../../src/adapters/slack/connect.ts');
  const { memory } = await storeOver(nodeSqliteDialect(':memory:'));
  const study = studyOf();
  // By HTTP: no socket is needed to post.
  const config = { botToken: 'xoxb-test', appToken: null, signingSecret: 's', apiUrl, oauth: null };
  const platform = createSlack({
    ...{ config, commands: [], study: () => study, memory, vault: null, routes: { route() {} } },
    ...{ metrics: createMetrics(), log: { debug() {}, info() {}, warn: logged, error: logged } },
  });
  await platform.start(() => Promise.reject(new Error('nobody asks here')));
  return platform;
}

/** What one connection and many shards alike post with. */
async function openDiscord(api: string): Promise<Platform> {
  const { REST } = await import('discord.js');
  const { closeRest } = await import('../../src/adapters/discord/client.ts');
  const { sender } = await import('../../src/adapters/discord/sender.ts');
  const rest = new REST({ version: '10', api, timeout: 15_000 }).setToken('token');
  return {
    ...sender(rest, () => new Map()),
    name: 'discord',
    start: async () => {},
    stop: async () => closeRest(rest),
    connected: () => true,
  };
}
