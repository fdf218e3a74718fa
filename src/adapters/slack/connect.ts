// Slack, put together: tokens → Bolt app → surfaces; started, listened to and stopped as a Platform.
import { App, webApi } from '@slack/bolt';
import type { Study } from '../../answering/study.ts';
import type { Command } from '../../chat/command.ts';
import type { Claims, Memory, Vault } from '../../chat/memory.ts';
import type { Dispatch, Platform } from '../../chat/platform.ts';
import type { SlackConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { boltLogger, quietLogger } from './bolt-log.ts';
import { registerClicks } from './clicks.ts';
import { createConversations } from './conversations.ts';
import { authorizeBy, verifyToken } from './credentials.ts';
import { createDeliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { authorizeOf, EVENTS_PATH, httpDoor, INSTALL_PATH, REDIRECT_PATH, watchedReceiver } from './door.ts';
import { failureOf } from './failures.ts';
import { findMarked } from './find-marked.ts';
import { registerHome } from './home.ts';
import { installationStore } from './installations.ts';
import { createLanes } from './lanes.ts';
import { registerLastResort } from './last-resort.ts';
import { registerLeaving } from './leaving.ts';
import { createLocales } from './locales.ts';
import { registerMessages } from './messages.ts';
import { createOnce } from './once.ts';
import { createPending } from './pending.ts';
import { renderReply } from './render.ts';
import { registerShortcut } from './shortcut.ts';
import { registerSlash } from './slash.ts';
import { createSocket } from './socket.ts';
import { createTurns, type Turns } from './turns.ts';
import { clientOptions } from './web-client.ts';

/** The part of a web server that Slack needs: adapters/http has one. */
export type Routes = {
  route(
    path: string,
    listener: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void,
  ): void;
};

export type SlackParts = {
  readonly config: SlackConfig;
  readonly commands: readonly Command[];
  readonly study: () => Study;
  readonly memory: Memory & Claims;
  /** Needed where workspaces install the bot by OAuth. */
  readonly vault: Vault | null;
  readonly routes: Routes;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly digestsOf?: Desk['digestsOf'];
};

/** A stop waits this long for what was acknowledged; supervisors kill after 30 s. Milliseconds. */
const DRAIN = 25_000;

/** Slack as the program's configuration has it. */
export function openSlack(
  parts: {
    readonly config: { readonly slack: SlackConfig | null };
    readonly study: () => Study;
    readonly log: Log;
    readonly store: { readonly memory: Memory & Claims; readonly vault: Vault | null };
    readonly digestsOf?: Desk['digestsOf'];
    readonly web: Routes;
    readonly metrics: Metrics;
  },
  commands: readonly Command[],
): Platform {
  const { config, study, log, store, web, metrics, digestsOf } = parts;
  if (!config.slack) throw new Error('Slack is not configured');
  const { memory, vault } = store;
  return createSlack({
    ...{ config: config.slack, commands, study, memory, vault, routes: web, log, metrics },
    ...(digestsOf ? { digestsOf } : {}),
  });
}

export function createSlack(parts: SlackParts): Platform {
  const { config, log, metrics, routes } = parts;
  const logger = boltLogger(log);
  const quiet = quietLogger(log);
  const options = clientOptions(config.apiUrl, quiet);
  const pending = createPending();
  const turns = createTurns();
  const deliver = createDeliver(
    createLanes(() => metrics.limited('slack')),
    log,
  );
  const installations = parts.vault ? installationStore(parts.vault) : null;
  const door = httpDoor({ config, options, logger, installations });
  const reconnected = () => metrics.reconnected('slack');
  const socket = config.appToken
    ? createSocket({ appToken: config.appToken, apiUrl: config.apiUrl, options, logger: quiet, log, reconnected })
    : null;
  const installed = authorizeOf(door);
  let authorize = authorizeBy(installed, null);
  let up = false;
  const stopping = new AbortController();

  const openRoutes = () => {
    if (!door) return;
    const paths = [...(socket ? [] : [EVENTS_PATH]), ...(installed ? [INSTALL_PATH, REDIRECT_PATH] : [])];
    for (const path of paths) {
      routes.route(path, (request, response) => {
        if (up) return door.requestListener(request, response);
        // Starting or stopping: Slack delivers again.
        response.writeHead(503, { 'retry-after': '5' }).end();
      });
    }
  };

  const clientFor = async (workspace: string | null) => {
    const source = { teamId: workspace ?? '', enterpriseId: undefined, isEnterpriseInstall: false } as const;
    const { botToken, botUserId } = await authorize(source);
    return { client: new webApi.WebClient(botToken, options), user: botUserId ?? null };
  };

  return {
    name: 'slack',
    connected: () => up && (socket?.connected() ?? true),
    async start(dispatch) {
      const single = config.botToken ? await verifyToken(config.botToken, config.apiUrl, options, log) : null;
      stopping.signal.throwIfAborted();
      authorize = authorizeBy(installed, single);
      const receivers = [door, socket?.receiver].filter((receiver) => receiver !== null && receiver !== undefined);
      const acknowledged = (seconds: number) => metrics.acknowledged('slack', seconds);
      const watched = watchedReceiver(receivers, { pending, turns, acknowledged, log });
      const app = new App({
        receiver: watched,
        authorize: (source, body) => authorize(source, body),
        logger,
        // A copy: Bolt writes its own logger into it.
        clientOptions: { ...options },
        convoStore: false,
        extendedErrorHandler: true,
        // Our own check knows more kinds of bots.
        ignoreSelf: false,
      });
      register(app, deskOf(parts, dispatch, deliver, turns));
      openRoutes();
      await socket?.start();
      stopping.signal.throwIfAborted();
      up = true;
    },
    async send({ workspace, channel, thread }, reply, once) {
      const { client } = await clientFor(workspace);
      const message = renderReply(reply);
      return deliver.post(client, { channel, thread }, message, once);
    },
    async find({ workspace, channel }, mark, since) {
      const { client, user } = await clientFor(workspace);
      return findMarked(client, { channel, user, mark, since });
    },
    async tell(workspace, user, reply) {
      const { client } = await clientFor(workspace);
      // Slack opens the direct message with a person by itself.
      await deliver.post(client, { channel: user, thread: null }, renderReply(reply));
    },
    refused: (error) => failureOf(error) !== 'unsure',
    async stop() {
      stopping.abort(new Error('stopped during the start'));
      up = false;
      await socket?.stop();
      const left = await pending.drained(DRAIN);
      if (left > 0) log.error({ left }, 'stopped with questions unanswered');
    },
  };
}

function deskOf(parts: SlackParts, dispatch: Dispatch, deliver: Desk['deliver'], turns: Turns): Desk {
  const { commands, study, memory, log, metrics, digestsOf = async () => [] } = parts;
  const once = createOnce(memory, log);
  const locales = createLocales(log);
  const conversations = createConversations(memory, log);
  return { dispatch, commands, study, memory, once, conversations, locales, deliver, turns, log, metrics, digestsOf };
}

function register(app: App, desk: Desk): void {
  registerSlash(app, desk);
  registerMessages(app, desk);
  registerClicks(app, desk);
  registerShortcut(app, desk);
  registerHome(app, desk);
  registerLeaving(app, desk);
  registerLastResort(app, desk);
}
