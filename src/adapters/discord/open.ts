// Discord as the program's configuration has it: one connection, several processes, or one of those.
import type { Command } from '../../chat/command.ts';
import type { Claims, Memory } from '../../chat/memory.ts';
import type { Platform } from '../../chat/platform.ts';
import type { DiscordConfig } from '../../config.ts';
import { createDiscord, type DiscordParts } from './discord.ts';
import { createShardedDiscord } from './sharding.ts';

export function openDiscord(
  parts: Pick<DiscordParts, 'log' | 'metrics'> & {
    readonly config: { readonly discord: DiscordConfig | null };
    readonly study: DiscordParts['needs']['study'];
    readonly store: { readonly memory: Memory & Claims };
  },
  commands: readonly Command[],
  entry: string,
): Platform {
  const { discord: config } = parts.config;
  if (!config) throw new Error('Discord is not configured');
  const needs = { study: parts.study, commands };
  if (config.shards !== null && !config.isShard) return createShardedDiscord({ ...parts, config, needs, entry });
  const platform = createDiscord({ ...parts, config, needs, memory: parts.store.memory });
  return config.isShard ? underManager(platform) : platform;
}

/** A process that the manager started: it ends with its manager, which alone would start it again. */
function underManager(platform: Platform): Platform {
  const end = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', end);
  return {
    ...platform,
    async stop() {
      await platform.stop();
      // The open channel to the manager would keep the process alive.
      process.off('disconnect', end);
      if (process.connected) process.disconnect?.();
    },
  };
}
