// Sharding: the same platform out of several processes, each of which serves a part of a large bot's servers.
import { type REST, Routes } from 'discord.js';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Platform } from '../../chat/platform.ts';
import { within } from '../within.ts';
import { closeRest, createRest } from './client.ts';
import { READY_WITHIN } from './connect.ts';
import type { DiscordParts } from './discord.ts';
import { createFleet, type Fleet, type FleetParts } from './fleet.ts';
import { notLetIn, operatorError } from './operator-errors.ts';
import type { CommandIds } from './parts.ts';
import { registerAtStart } from './register.ts';
import { sender } from './sender.ts';
import { watchLimits } from './watch.ts';

export type ShardingParts = Pick<DiscordParts, 'config' | 'needs' | 'log' | 'metrics'> & Pick<FleetParts, 'entry'>;

/** Milliseconds between two identifications that Discord lets through together. events/gateway.mdx, max_concurrency. */
const IDENTIFY_EVERY = 5_000;

type Gateway = { readonly shards: number; readonly session_start_limit: { readonly max_concurrency: number } };

/** Starts the shards and watches them; registers the commands for all, and posts messages of its own over REST. */
export function createShardedDiscord({ config, needs, log, metrics, entry }: ShardingParts): Platform {
  const rest = createRest(config);
  watchLimits(rest, log, metrics);
  const stopping = new AbortController();
  let fleet: Fleet | null = null;
  let commandIds: CommandIds = new Map();

  return {
    name: 'discord',
    async start() {
      // discord.js's own "auto" asks discord.com whatever the base address is.
      const gateway = await gatewayOf(rest, config.apiUrl);
      await registerAtStart(rest, config, needs.commands, log, (ids) => {
        commandIds = ids;
      });
      stopping.signal.throwIfAborted();
      const shards = config.shards === 'auto' ? gateway.shards : (config.shards ?? 1);
      const spacing = Math.ceil(IDENTIFY_EVERY / gateway.session_start_limit.max_concurrency);
      fleet = createFleet({ entry, shards, token: config.token, spacing, log });
      await fleet.start();
      log.info({ platform: 'discord', shards }, 'all shards are ready');
    },
    ...sender(rest, () => commandIds),
    async stop() {
      stopping.abort(new Error('stopped during the start'));
      await fleet?.stop();
      closeRest(rest);
    },
    connected: () => fleet?.isReady() ?? false,
  };
}

async function gatewayOf(rest: REST, apiUrl: string): Promise<Gateway> {
  try {
    const asked = rest.get(Routes.gatewayBot()) as Promise<Gateway>;
    return await within(READY_WITHIN, asked, () => {
      throw notLetIn(READY_WITHIN);
    });
  } catch (error) {
    throw error instanceof OperatorError ? error : operatorError(error, apiUrl);
  }
}
