// Discord: the platform's three verbs over one gateway connection.
import { type APIInteraction, Events, type GatewayMessageCreateDispatchData, Status } from 'discord.js';
import type { Platform } from '../../chat/platform.ts';
import type { DiscordConfig } from '../../config.ts';
import { languageOf } from '../../languages/index.ts';
import { within } from '../within.ts';
import { closeRest, createClient, createInteractionRest } from './client.ts';
import { connect } from './connect.ts';
import { createDesk, type Desk, type DeskParts } from './desk.ts';
import { answerInTime } from './in-time.ts';
import { languageOfInteraction, userOf } from './invocation.ts';
import { createLocales } from './locales.ts';
import { guardLostSessions } from './lost-session.ts';
import { answerMessage } from './messages.ts';
import { createOwnRoles } from './own-roles.ts';
import { readPackets } from './packets.ts';
import type { CommandIds } from './parts.ts';
import { isAcknowledged, isGone, isTooLate, loggable } from './refusals.ts';
import { registerAtStart } from './register.ts';
import { createSeen } from './seen.ts';
import { sender } from './sender.ts';
import { watchGateway, watchLimits } from './watch.ts';

export type DiscordParts = Pick<DeskParts, 'needs' | 'memory' | 'log' | 'metrics'> & {
  readonly config: DiscordConfig;
  readonly now?: () => Temporal.Instant;
  /** Milliseconds that the gateway may take at the start; absent: a minute. */
  readonly readyWithin?: number;
};

/** Milliseconds that a stop waits for answers under way; supervisors kill after 30 s. */
const STOP_WITHIN = 20_000;
/** And then for the gateway to take its leave. */
const LEAVE_WITHIN = 3_000;

export function createDiscord(parts: DiscordParts): Platform {
  const { config, log, metrics, now = () => Temporal.Now.instant() } = parts;
  const client = createClient(config);
  const interactionRest = createInteractionRest(config);
  const onceRest = createInteractionRest(config, 0);
  const rests = { rest: client.rest, interactionRest, onceRest };
  const locales = createLocales();
  const ownRoles = createOwnRoles(client.rest, log);
  const isNew = createSeen();
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  let commandIds: CommandIds = new Map();

  /** The one place where what goes wrong with an answer ends. */
  const run = (what: string, id: string, work: () => Promise<void>) => {
    if (stopping.signal.aborted || !isNew(id)) return;
    const done = work()
      .catch((error: unknown) => {
        const expected = isGone(error) || isTooLate(error) || isAcknowledged(error);
        log[expected ? 'info' : 'warn']({ platform: 'discord', what, ...loggable(error) }, 'not answered');
        metrics.failed('discord', what);
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };

  const onInteraction = (interaction: APIInteraction, desk: Desk) => {
    locales.note(userOf(interaction), languageOfInteraction(interaction));
    const { guild_id: guild, guild_locale: locale } = interaction;
    if (guild && locale) locales.note(guild, languageOf(locale).code);
    run('interaction', interaction.id, () => answerInTime(interaction, desk));
  };
  const onMessage = (message: GatewayMessageCreateDispatchData, desk: Desk) => {
    const bot = client.user?.id;
    if (bot) run('message', message.id, () => answerMessage(message, bot, desk));
  };

  return {
    name: 'discord',
    async start(dispatch) {
      const own = { locales, ownRoles, now, commandIds: () => commandIds };
      const desk = createDesk({ ...parts, ...rests, ...own }, dispatch);
      readPackets(client, {
        onInteraction: (packet) => onInteraction(packet, desk),
        onMessage: (packet) => onMessage(packet, desk),
      });
      guardLostSessions(client);
      watchGateway(client, log, metrics);
      for (const rest of Object.values(rests)) watchLimits(rest, log, metrics);
      await connect(client, config, { signal: stopping.signal, within: parts.readyWithin });
      await registerAtStart(client.rest, config, parts.needs.commands, log, (ids) => {
        commandIds = ids;
      });
    },
    ...sender(client.rest, () => commandIds),
    async stop() {
      stopping.abort(new Error('stopped during the start'));
      await within(STOP_WITHIN, Promise.allSettled(underWay), () => {});
      // Leaving on purpose is no reconnection.
      client.removeAllListeners(Events.ShardReconnecting);
      await within(LEAVE_WITHIN, client.destroy(), () => {});
      closeRest(interactionRest);
      closeRest(onceRest);
    },
    connected: () =>
      !stopping.signal.aborted && client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
  };
}
