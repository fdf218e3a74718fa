// A lost session: keeps discord.js 14.28 from crashing where Discord takes a session back the moment it was resumed.
import { type Client, GatewayDispatchEvents } from 'discord.js';

/** discord.js's own notes on a shard, which its types keep private. */
type Shard = { sessionInfo: object | null };

/**
 * With "invalid session" right behind RESUMED the session is forgotten while RESUMED is still on its way, and
 * handlers/RESUMED.js reads from it: a TypeError in a promise that nobody holds, which ends the process. Listeners of
 * `client.ws` run just before that handler, in the same turn; so it gets an empty session to read from, which is gone
 * before anything else could resume it.
 */
export function guardLostSessions(client: Client): void {
  client.ws.on(GatewayDispatchEvents.Resumed, (_data: unknown, id: number) => {
    const shard = client.ws.shards.get(id) as unknown as Shard | undefined;
    if (!shard || shard.sessionInfo !== null) return;
    const stand = {};
    shard.sessionInfo = stand;
    queueMicrotask(() => {
      if (shard.sessionInfo === stand) shard.sessionInfo = null;
    });
  });
}
