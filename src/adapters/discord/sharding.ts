// Sharding: one process for each part of a large bot's servers, started and watched by discord.js's ShardingManager.
import { once } from 'node:events';
import { REST, Routes, type Shard, ShardingManager } from 'discord.js';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Platform } from '../../chat/platform.ts';
import { closeRest } from './client.ts';
import { operatorError } from './connect.ts';
import type { DiscordParts } from './discord.ts';
import type { CommandIds } from './parts.ts';
import { registerAtStart } from './register.ts';
import { sender } from './sender.ts';

export type ShardingParts = Pick<DiscordParts, 'config' | 'needs' | 'log'> & {
  /** The program that each process runs: it reads the environment by which the manager tells it its shard. */
  readonly entry: string;
};

/** Milliseconds between two identifications that Discord lets through together. events/gateway.mdx, max_concurrency. */
const IDENTIFY_EVERY = 5_000;
/** For a process that reads its articles and connects. Milliseconds. */
const READY_WITHIN = 120_000;
/** Then a process that will not end is ended. Milliseconds. */
const STOP_WITHIN = 22_000;

type Gateway = { readonly shards: number; readonly session_start_limit: { readonly max_concurrency: number } };

/** The same platform as one gateway connection makes, out of several processes; messages of its own go over REST. */
export function createShardedDiscord({ config, needs, log, entry }: ShardingParts): Platform {
  const rest = new REST({ version: '10', api: config.apiUrl }).setToken(config.token);
  let manager: ShardingManager | null = null;
  let commandIds: CommandIds = new Map();

  return {
    name: 'discord',
    async start() {
      const gateway = await gatewayOf(rest, config.apiUrl);
      const amount = config.shards === 'auto' ? gateway.shards : (config.shards ?? 1);
      await registerAtStart(rest, config, needs.commands, log, (ids) => {
        commandIds = ids;
      });
      // The manager's own "auto" asks discord.com whatever the base address is.
      manager = new ShardingManager(entry, { totalShards: amount, token: config.token, execArgv: process.execArgv });
      manager.on('shardCreate', (shard) => watch(shard, log));
      const delay = Math.ceil(IDENTIFY_EVERY / gateway.session_start_limit.max_concurrency);
      try {
        await manager.spawn({ amount, delay, timeout: READY_WITHIN });
      } catch (error) {
        await stopShards(manager);
        throw new OperatorError('A shard of Discord did not start; its own lines above say why.', { cause: error });
      }
      log.info({ platform: 'discord', shards: amount }, 'all shards are ready');
    },
    ...sender(rest, () => commandIds),
    async stop() {
      if (manager) await stopShards(manager);
      manager = null;
      closeRest(rest);
    },
    connected: () =>
      manager !== null && manager.shards.size === manager.totalShards && manager.shards.every(({ ready }) => ready),
  };
}

async function gatewayOf(rest: REST, apiUrl: string): Promise<Gateway> {
  try {
    return (await rest.get(Routes.gatewayBot())) as Gateway;
  } catch (error) {
    throw operatorError(error, apiUrl);
  }
}

function watch(shard: Shard, log: ShardingParts['log']): void {
  shard.on('death', (ended) => {
    const { exitCode = null, signalCode = null } = 'exitCode' in ended ? ended : {};
    log.warn({ platform: 'discord', shard: shard.id, exitCode, signalCode }, 'a shard ended');
  });
  shard.on('ready', () => log.info({ platform: 'discord', shard: shard.id }, 'a shard is ready'));
}

/** Lets each process finish its answers and close its store. */
async function stopShards(manager: ShardingManager): Promise<void> {
  manager.respawn = false;
  const ends = manager.shards.map(async ({ process: child }) => {
    // Of a fork, never of a worker thread: mode "process" is the default.
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    await ended;
    clearTimeout(timer);
  });
  await Promise.all(ends);
}
