// Platform: the three verbs that an adapter has.
import type { Invocation, Place } from './command.ts';
import type { Reply } from './reply.ts';

export type Dispatch = (invocation: Invocation) => Promise<Reply>;

export type Platform = {
  readonly name: 'terminal' | 'slack' | 'discord';
  /** Connects; resolves once questions can be answered. Throws a UserError when the operator must do something. */
  start(dispatch: Dispatch): Promise<void>;
  /** Posts a reply that nobody asked for just now (a digest); gives the message's id. */
  send(place: Place, reply: Reply): Promise<string>;
  /** Finishes what was acknowledged, then disconnects. */
  stop(): Promise<void>;
  readonly connected: () => boolean;
};
