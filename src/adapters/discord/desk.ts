// The desk: what every surface of Discord needs to turn what came in into a call, a reply and a message.
import { randomBytes } from 'node:crypto';
import { type APIInteraction, type InteractionResponseType, type REST, Routes } from 'discord.js';
import type { Invocation, Needs } from '../../chat/command.ts';
import { sentenceReply } from '../../chat/dispatch.ts';
import type { Claims, Memory } from '../../chat/memory.ts';
import type { Dispatch } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import { type LanguageCode, languageOf } from '../../languages/index.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { createOrder, type Order } from '../order.ts';
import { within } from '../within.ts';
import type { Locales } from './locales.ts';
import type { OwnRoles } from './own-roles.ts';
import type { CommandIds } from './parts.ts';
import { createTurns, type Turns } from './turns.ts';

export type DeskParts = {
  /** For messages; counted into Discord's limit of 50 requests a second. */
  readonly rest: REST;
  /** For answers to interactions, which are not. */
  readonly interactionRest: REST;
  /** The same for what must not be sent a second time: it tries once. */
  readonly onceRest: REST;
  readonly needs: Needs;
  readonly memory: Memory & Claims;
  readonly locales: Locales;
  readonly ownRoles: OwnRoles;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Temporal.Instant;
  readonly commandIds: () => CommandIds;
};

export type Desk = DeskParts & {
  readonly turns: Turns;
  /** Of the conversations, each known by its channel. */
  readonly order: Order;
  /** Notes that an interaction has come: from now on its first answer is awaited. */
  arrived(interaction: APIInteraction): void;
  /** The first answer to an interaction, of whatever type: Discord takes only one. */
  answer(interaction: APIInteraction, body: { type: InteractionResponseType; data?: unknown }): Promise<void>;
  /** Makes the call when it is its turn; every call has a reply. */
  call(invocation: Invocation): Promise<Reply>;
  /** True for whoever may do this thing; better done by two processes than by none. */
  claim(id: string): Promise<boolean>;
  /** What was claimed could not be done: it may be tried again. */
  release(id: string): Promise<void>;
  /** What the store gives, or `otherwise` while it is away: an answer does not wait for it. */
  kept<T>(promise: Promise<T>, otherwise: T): Promise<T>;
  /** Logs a fault of our own once, under a number; gives the apology that names it. */
  incident(error: unknown, what: string, language: LanguageCode): Reply;
};

/** Then the store is taken to be away: an interaction has three seconds in all. Milliseconds. */
const STORE_WITHIN = 2_000;

export function createDesk(parts: DeskParts, dispatch: Dispatch): Desk {
  const { interactionRest, log, memory, metrics, needs } = parts;
  const turns = createTurns();
  /** `performance.now()` of each. */
  const arrivals = new WeakMap<APIInteraction, number>();
  const kept = async <T>(promise: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await within(STORE_WITHIN, promise, () => {
        throw new Error(`no answer within ${STORE_WITHIN} ms`);
      });
    } catch (error) {
      log.error({ err: error }, 'the store does not answer; doing without');
      return otherwise;
    }
  };
  return {
    ...parts,
    turns,
    order: createOrder(),
    kept,
    arrived: (interaction) => void arrivals.set(interaction, performance.now()),
    async answer(interaction, body) {
      const { id, token } = interaction;
      await interactionRest.post(Routes.interactionCallback(id, token), { auth: false, body });
      const since = arrivals.get(interaction) ?? performance.now();
      metrics.acknowledged('discord', (performance.now() - since) / 1_000);
    },
    claim: (id) => kept(memory.claim(id), true),
    release: (id) => kept(memory.release(id), undefined),
    async call(invocation) {
      await turns.take();
      const begin = performance.now();
      const reply = await dispatch(invocation);
      // A word that is no command is somebody's own, and no label.
      const isKnown = needs.commands.some(({ name }) => name === invocation.command);
      metrics.answered('discord', isKnown ? invocation.command : 'unknown', (performance.now() - begin) / 1_000);
      return reply;
    },
    incident(error, what, language) {
      const incident = randomBytes(3).toString('hex');
      log.error({ platform: 'discord', what, err: error, incident }, 'incident');
      metrics.failed('discord', what);
      return sentenceReply(languageOf(language).sentences.errors.incident({ incident }), language);
    },
  };
}
