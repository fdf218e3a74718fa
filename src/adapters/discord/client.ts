// Client: discord.js set up with what the bot needs and nothing more.
import { Client, GatewayIntentBits, Options, REST } from 'discord.js';

export type Connection = {
  readonly token: string;
  /** Without version and without a slash at its end. */
  readonly apiUrl: string;
};

/** Milliseconds after which one request is given up and tried again; discord.js tries three times. */
const REQUEST_TIMEOUT = 15_000;
/** discord.js keeps a queue for each interaction that is answered late, by itself for an hour. Milliseconds. */
const SWEEP_EVERY = 60_000;

export function createClient({ apiUrl }: Connection): Client {
  return new Client({
    rest: { api: apiUrl, timeout: REQUEST_TIMEOUT },
    // Messages of servers and of direct messages. Not "message content" (privileged): Discord gives the text of what is
    // addressed to the bot without it. Interactions need no intent.
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing is looked up in a cache, so nobody's messages lie in memory; nor does a channel, without partials.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: 1,
      PresenceManager: 0,
      ReactionManager: 0,
    }),
  });
}

/**
 * Requests of the bot's own, messages and registration, where there is no client. `patience`: milliseconds that a rate
 * limit may make one wait; absent: any.
 */
export function createRest({ apiUrl, token }: Connection, patience = Number.POSITIVE_INFINITY): REST {
  return new REST({
    version: '10',
    api: apiUrl,
    timeout: REQUEST_TIMEOUT,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > patience,
  }).setToken(token);
}

/**
 * Requests that answer interactions. Discord does not count them into the limit of 50 a second (interactions/
 * receiving-and-responding.mdx); discord.js would, and let the 51st asker of a second wait. A limit that Discord does
 * set (429) is obeyed here too, and holds up neither messages nor digests. `retries`: after HTTP 5xx and broken lines.
 */
export function createInteractionRest({ apiUrl, token }: Connection, retries = 3): REST {
  return new REST({
    version: '10',
    api: apiUrl,
    timeout: REQUEST_TIMEOUT,
    retries,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: SWEEP_EVERY,
  }).setToken(token);
}

/** Ends the timers of a `REST`, which would keep the process alive. */
export function closeRest(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}
