// The socket: Socket Mode, kept open; a dropped connection is made again at once, a refused one with growing waits.
import type { Logger } from '@slack/bolt';
import { SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { within } from '../within.ts';
import { sleep } from './again.ts';
import { failureOf, waitOf } from './failures.ts';
import { operatorError, sentenceFor } from './refusals.ts';

export type Socket = {
  readonly receiver: SocketModeReceiver;
  readonly connected: () => boolean;
  /** Throws an OperatorError when Slack does not let us in. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type SocketOptions = {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly options: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly log: Log;
  readonly reconnected: () => void;
};

/** Waits before each new attempt, milliseconds; the last one goes on. Slack itself asks for a new connection every hour or so. */
const WAITS = [20, 200, 1_000, 3_000, 10_000, 30_000];
/** From the first request to Slack's "hello". */
const HELLO = 20_000;
/** The closing handshake of a socket whose other end is gone. */
const CLOSING = 2_000;

export function createSocket({ appToken, apiUrl, options, logger, log, reconnected }: SocketOptions): Socket {
  // The SDK's own reconnection waits 5 s each time, and dies of an unhandled rejection when Slack refuses it.
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...options } },
  });
  const { client } = receiver;
  let open = false;
  let stopping = false;
  let connecting = false;

  const disconnect = () => within(CLOSING, client.disconnect(), () => {}).catch(() => {});

  const connect = async () => {
    connecting = true;
    try {
      await within(HELLO, client.start(), () => {
        void disconnect();
        throw new Error('no answer in time');
      });
      // The SDK forgets a disconnection that comes while it asks for an address, and connects all the same.
      if (stopping) await disconnect();
      else open = true;
    } finally {
      connecting = false;
    }
  };

  const reconnect = async () => {
    let asked = 0;
    for (let tries = 0; !stopping; tries++) {
      const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 0;
      await sleep(Math.max(wait, asked));
      if (stopping) return;
      try {
        await connect();
        reconnected();
        return;
      } catch (error) {
        asked = failureOf(error) === 'limited' ? waitOf(error) : 0;
        log.warn({ tries: tries + 1 }, sentenceFor(error, 'app', apiUrl));
      }
    }
  };

  client.on('disconnected', () => {
    open = false;
    // A connection that fails while it is being made is its maker's to try again.
    if (!stopping && !connecting) void reconnect();
  });

  return {
    receiver,
    connected: () => open && (client.websocket?.isActive() ?? false),
    async start() {
      try {
        await connect();
      } catch (error) {
        throw operatorError(error, 'app', apiUrl);
      }
    },
    async stop() {
      stopping = true;
      await disconnect();
      open = false;
    },
  };
}
