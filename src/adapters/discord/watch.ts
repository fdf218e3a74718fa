// Watching: what discord.js tells of the connection and of limits → log lines and counts.
import { type Client, Events, type REST, RESTEvents } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { remedyFor } from './close-codes.ts';
import { loggable } from './refusals.ts';

const platform = 'discord';

export function watchGateway(client: Client, log: Log, metrics: Metrics): void {
  client.on(Events.Error, (error) => log.warn({ platform, ...loggable(error) }, 'connection error'));
  client.on(Events.ShardError, (error, shard) => log.warn({ platform, shard, ...loggable(error) }, 'gateway error'));
  // Health says "not connected" from now on. Other platforms of this process go on, so it is not ended.
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ platform, shard, code }, remedyFor(code)));
  client.on(Events.ShardReconnecting, (shard) => {
    log.info({ platform, shard }, 'reconnecting');
    metrics.reconnected(platform);
  });
}

/** Routes are logged and not addresses: those of interactions hold their tokens. */
export function watchLimits(rest: REST, log: Log, metrics: Metrics): void {
  const tell = (route: string, global: boolean, retryAfter: number) => {
    log.info({ platform, route, global, retryAfter }, 'rate limit reached');
    metrics.limited(platform);
  };
  // Requests that discord.js holds back, and refusals, most of which it waits out without a word.
  rest.on(RESTEvents.RateLimited, ({ route, global, retryAfter }) => tell(route, global, retryAfter));
  rest.on(RESTEvents.Response, ({ route }, { status, headers }) => {
    if (status !== 429) return;
    tell(route, headers.has('x-ratelimit-global'), Number(headers.get('retry-after')) * 1_000);
  });
}
