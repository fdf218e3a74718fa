// Platform: the three verbs that an adapter has.
import type { Invocation, Place } from './command.ts';
import type { Reply } from './reply.ts';

export type Dispatch = (invocation: Invocation) => Promise<Reply>;

export type Platform = {
  readonly name: 'terminal' | 'slack' | 'discord';
  /** Connects; resolves once questions can be answered. Throws an OperatorError when the operator must do something. */
  start(dispatch: Dispatch): Promise<void>;
  /**
   * Posts a reply that nobody asked for just now (a digest); gives the message's id. `once` names what is posted: the
   * same name reaches the channel once, as far as the platform can tell.
   */
  send(place: Place, reply: Reply, once?: string): Promise<string>;
  /**
   * The id of the bot's own message that carries `mark` (the value of one of its buttons) among those since `since`;
   * null where there is none. Throws where it cannot be found out.
   */
  find?(place: Place, mark: string, since: Temporal.Instant): Promise<string | null>;
  /** Tells one person in private. */
  tell?(workspace: string | null, user: string, reply: Reply): Promise<void>;
  /** True where the platform has said no, so that nothing was posted. */
  refused?(error: unknown): boolean;
  /** Finishes what was acknowledged, then disconnects. */
  stop(): Promise<void>;
  readonly connected: () => boolean;
};
