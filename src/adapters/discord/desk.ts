// The desk: what every surface of Discord needs to turn what came in into a call, a reply and a message.
import type { REST } from 'discord.js';
import type { Invocation, Needs } from '../../chat/command.ts';
import type { Memory } from '../../chat/memory.ts';
import type { Dispatch } from '../../chat/platform.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import type { Locales } from './locales.ts';
import type { CommandIds } from './parts.ts';
import { createTurns, type Turns } from './turns.ts';

export type DeskParts = {
  /** For messages; counted into Discord's limit of 50 requests a second. */
  readonly rest: REST;
  /** For answers to interactions, which are not. */
  readonly interactionRest: REST;
  readonly needs: Needs;
  readonly memory: Memory;
  readonly locales: Locales;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Temporal.Instant;
  readonly commandIds: () => CommandIds;
};

export type Desk = DeskParts & {
  readonly turns: Turns;
  /** Makes the call when it is its turn; every call has a reply. */
  call(invocation: Invocation): Promise<Reply>;
  /** True for whoever may answer this message; better an answer from two processes than from none. */
  claim(id: string): Promise<boolean>;
  /** What the store gives, or `otherwise` while it is away: an answer does not wait for it. */
  kept<T>(promise: Promise<T>, otherwise: T): Promise<T>;
};

export function createDesk(parts: DeskParts, dispatch: Dispatch): Desk {
  const turns = createTurns();
  const kept = async <T>(promise: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await promise;
    } catch (error) {
      parts.log.error({ err: error }, 'the store does not answer; doing without');
      return otherwise;
    }
  };
  return {
    ...parts,
    turns,
    kept,
    claim: (id) => kept(parts.memory.claim(id), true),
    async call(invocation) {
      await turns.take();
      const begin = performance.now();
      const reply = await dispatch(invocation);
      parts.metrics.answered('discord', invocation.command, (performance.now() - begin) / 1_000);
      return reply;
    },
  };
}
