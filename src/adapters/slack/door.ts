// The door: Bolt's receiver as we use it: everything that comes in is timed until its acknowledgement and kept track of.

import type { Authorize, InstallationStore, webApi } from '@slack/bolt';
import { type AckFn, type App, HTTPReceiver, type Logger, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { scopeNames } from './scopes.ts';

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

/** One receiver for Bolt that starts nothing itself: what it wraps is started where it can be stopped again. */
export function watchedReceiver(
  receivers: readonly Receiver[],
  watch: (work: Promise<void>) => Promise<void>,
  arrived: () => void,
  acknowledged: (seconds: number) => void,
): Receiver {
  return {
    init(app: App) {
      const processEvent = (event: ReceiverEvent) => {
        arrived();
        const begin = performance.now();
        const ack: AckFn<unknown> = async (response) => {
          await event.ack(response);
          acknowledged((performance.now() - begin) / 1_000);
        };
        return watch(app.processEvent({ ...event, ack }));
      };
      const watched = Object.create(app, { processEvent: { value: processEvent } }) as App;
      for (const receiver of receivers) receiver.init(watched);
    },
    start: async () => {},
    stop: async () => {},
  };
}
