// The door: Bolt's receiver as we use it: everything that comes in is timed until its acknowledgement and kept track of.

import type { Authorize, Context, InstallationStore, webApi } from '@slack/bolt';
import { type App, HTTPReceiver, type Logger, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { Pending } from './pending.ts';
import { scopeNames } from './scopes.ts';
import type { Turns } from './turns.ts';

export const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

export type DoorOptions = {
  readonly config: SlackConfig;
  readonly options: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly installations: InstallationStore | null;
};

/** Bolt's HTTP side: events where there is no socket, and OAuth where there are credentials for it; null for neither. */
export function httpDoor({ config, options, logger, installations }: DoorOptions): HTTPReceiver | null {
  const { oauth, appToken, signingSecret } = config;
  const takesEvents = appToken === null && signingSecret !== null;
  if (!takesEvents && !oauth) return null;
  return new HTTPReceiver({
    signingSecret: signingSecret ?? '',
    signatureVerification: takesEvents,
    endpoints: takesEvents ? [EVENTS_PATH] : [],
    logger,
    ...(oauth && installations
      ? {
          clientId: oauth.clientId,
          clientSecret: oauth.clientSecret,
          stateSecret: oauth.stateSecret,
          scopes: [...scopeNames],
          installationStore: installations,
          ...(oauth.redirectUri ? { redirectUri: oauth.redirectUri } : {}),
          installerOptions: {
            installPath: INSTALL_PATH,
            redirectUriPath: REDIRECT_PATH,
            directInstall: true,
            clientOptions: { ...options },
          },
        }
      : {}),
  });
}

/** How a workspace's own installation is found; null where the bot serves the one workspace of its token. */
export function authorizeOf(door: HTTPReceiver | null): Authorize<boolean> | null {
  const installer = door?.installer;
  return installer ? (source) => installer.authorize(source) : null;
}

export type Watch = {
  /** Keeps track of what was acknowledged until it is finished. */
  readonly pending: Pending;
  readonly turns: Turns;
  /** Told of each acknowledgement, in seconds from the arrival. */
  readonly acknowledged: (seconds: number) => void;
  readonly log: Log;
};

/**
 * One receiver for Bolt that starts nothing itself: what it wraps is started where it can be stopped again. Everything
 * is acknowledged before anything else is done with it, before the store is asked for a token even; then it waits for
 * its turn. What a person clicked does not wait. `context.arrived` tells when it came, as performance.now() counts.
 */
export function watchedReceiver(
  receivers: readonly Receiver[],
  { pending, turns, acknowledged, log }: Watch,
): Receiver {
  return {
    init(app: App) {
      const handle = async (event: ReceiverEvent) => {
        const arrived = performance.now();
        turns.arrived();
        // A socket that drops under an acknowledgement: Slack delivers again, and what was asked is answered once.
        await event.ack().then(
          () => acknowledged((performance.now() - arrived) / 1_000),
          (err: unknown) => log.debug({ err }, 'an acknowledgement did not get through'),
        );
        const customProperties = { ...event.customProperties, arrived };
        const start = isInteraction(event.body) ? turns.skip : turns.take;
        await start(() => ({ done: app.processEvent({ ...event, customProperties, ack: async () => {} }) })).then(
          ({ done }) => done,
        );
      };
      const processEvent = (event: ReceiverEvent) => pending.add(handle(event));
      const watched = Object.create(app, { processEvent: { value: processEvent } }) as App;
      for (const receiver of receivers) receiver.init(watched);
    },
    start: async () => {},
    stop: async () => {},
  };
}

/** A press of a button or a shortcut; commands and events say no `type` of these. */
function isInteraction(body: Record<string, unknown>): boolean {
  return typeof body.type === 'string' && body.type !== 'event_callback';
}

/** When the event came to us, as performance.now() counts; `now` where nobody noted it. */
export function arrivalOf(context: Context, now: number): number {
  const arrived: unknown = context.arrived;
  return typeof arrived === 'number' ? arrived : now;
}
