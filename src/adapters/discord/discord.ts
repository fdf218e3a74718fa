// Discord: the platform's three verbs over one gateway connection.
import {
  type APIInteraction,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  RESTEvents,
  Status,
} from 'discord.js';
import { sentenceReply } from '../../chat/dispatch.ts';
import type { Platform } from '../../chat/platform.ts';
import type { DiscordConfig } from '../../config.ts';
import { languageOf } from '../../languages/index.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { closeRest, createClient, createInteractionRest } from './client.ts';
import { connect } from './connect.ts';
import { createDesk, type Desk, type DeskParts } from './desk.ts';
import { answerInteraction } from './interactions.ts';
import { languageOfInteraction, userOf } from './invocation.ts';
import { createLocales } from './locales.ts';
import { answerMessage } from './messages.ts';
import type { CommandIds } from './parts.ts';
import { postReply } from './post.ts';
import { isAcknowledged, isGone, isTooLate, loggable } from './refusals.ts';
import { registerAtStart } from './register.ts';
import { renderReply } from './render.ts';
import { createSeen } from './seen.ts';
import { sender } from './sender.ts';
import { warmUp } from './warm-up.ts';

export type DiscordParts = Pick<DeskParts, 'needs' | 'memory' | 'log' | 'metrics'> & {
  readonly config: DiscordConfig;
  readonly now?: () => Temporal.Instant;
};

/** Milliseconds that a stop waits for answers under way; supervisors kill after 30 s. */
const STOP_WITHIN = 20_000;

export function createDiscord(parts: DiscordParts): Platform {
  const { config, log, metrics } = parts;
  const client = createClient(config);
  const interactionRest = createInteractionRest(config);
  const locales = createLocales();
  const isNew = createSeen();
  const underWay = new Set<Promise<void>>();
  let commandIds: CommandIds = new Map();
  let stopping = false;

  /** The one place where what goes wrong with an answer ends. */
  const run = (what: string, id: string, work: () => Promise<void>) => {
    if (stopping || !isNew(id)) return;
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
    run('interaction', interaction.id, () => answerInTime(interaction, desk));
  };
  const onMessage = (message: GatewayMessageCreateDispatchData, desk: Desk) => {
    const bot = client.user?.id;
    if (bot) run('message', message.id, () => answerMessage(message, bot, desk));
  };

  return {
    name: 'discord',
    async start(dispatch) {
      const { now = () => Temporal.Now.instant() } = parts;
      const rests = { rest: client.rest, interactionRest };
      const desk = createDesk({ ...parts, ...rests, locales, now, commandIds: () => commandIds }, dispatch);
      // The packets themselves and not discord.js's objects: those need the whole server in a cache, and leave out
      // direct messages that come without their channel's type.
      client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet: APIInteraction) => onInteraction(packet, desk));
      client.ws.on(GatewayDispatchEvents.MessageCreate, (packet: GatewayMessageCreateDispatchData) =>
        onMessage(packet, desk),
      );
      watch(client, log, metrics);
      warmUp(parts.needs.study(), now().toZonedDateTimeISO('UTC').toPlainDate());
      await connect(client, config);
      await registerAtStart(client.rest, config, parts.needs.commands, log, (ids) => {
        commandIds = ids;
      });
    },
    ...sender(client.rest, () => commandIds),
    async stop() {
      stopping = true;
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, STOP_WITHIN);
      await Promise.race([Promise.allSettled(underWay), late]);
      clearTimeout(timer);
      // Leaving on purpose is no reconnection.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
      closeRest(interactionRest);
    },
    connected: () => !stopping && client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
  };
}

/** Completions that come too late are overtaken by the next letter: nobody waits, and the channel must not hear of them. */
const isTyping = ({ type }: APIInteraction) => type === InteractionType.ApplicationCommandAutocomplete;

/** Where the interaction takes no answer any more, the channel still may. */
async function answerInTime(interaction: APIInteraction, desk: Desk): Promise<void> {
  try {
    await answerInteraction(interaction, desk);
  } catch (error) {
    if (!isTooLate(error) || !interaction.channel || isTyping(interaction)) throw error;
    const language = languageOfInteraction(interaction);
    const bodies = renderReply(sentenceReply(languageOf(language).sentences.adapters.tooLate, language));
    await postReply(desk.rest, interaction.channel.id, bodies, { once: interaction.id });
  }
}

/** Routes are logged and not addresses: those of interactions hold their tokens. */
function watch(client: Client, log: Log, metrics: Metrics): void {
  const platform = 'discord';
  client.on(Events.Error, (error) => log.warn({ platform, ...loggable(error) }, 'connection error'));
  client.on(Events.ShardError, (error, shard) => log.warn({ platform, shard, ...loggable(error) }, 'gateway error'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ platform, shard, code }, 'gateway closed for good'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    log.info({ platform, shard }, 'reconnecting');
    metrics.reconnected(platform);
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, global, retryAfter }) => {
    log.info({ platform, route, global, retryAfter }, 'rate limit reached');
    metrics.limited(platform);
  });
}
