// Memory: the little that a platform may remember of conversations; src/store/ keeps it, adapters are handed it.
import type { LanguageCode } from '../languages/index.ts';
import type { Place } from './command.ts';

/** A conversation that can be come back to. Thread "" is a channel or direct message as a whole. */
export type Conversation = {
  readonly platform: Place['platform'];
  /** "" in direct messages outside any workspace. */
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
};

/** What a follow-up needs of the question before it: no message, only what it was about. */
export type ThreadContext = {
  /** Id of who asked last. */
  readonly asker: string;
  /** The words by which it asked ("how many"), or "". */
  readonly asking: string;
  /** Its content words, in its order. */
  readonly terms: readonly string[];
  readonly language: LanguageCode;
};

export type Feedback = Omit<Conversation, 'thread'> & {
  readonly message: string;
  readonly user: string;
  readonly verdict: 'helpful' | 'not-helpful' | 'missing';
  /** Passage id of the answer, or the content words of a question that had none. */
  readonly about: string;
};

export type Memory = {
  /** True once for each id: whoever gets it answers, everyone else keeps silent. */
  claim(id: string): Promise<boolean>;
  rememberThread(place: Conversation, context: ThreadContext): Promise<void>;
  recallThread(place: Conversation): Promise<ThreadContext | null>;
  saveFeedback(feedback: Feedback): Promise<void>;
  /** Deletes everything that belongs to a workspace that the bot was removed from. */
  forgetWorkspace(platform: Place['platform'], workspace: string): Promise<void>;
};

/** Claims that may be given back: what could not be done after all may be tried again. */
export type Claims = Pick<Memory, 'claim'> & {
  release(id: string): Promise<void>;
};

/** Credentials of workspaces, one text each, unreadable at rest. */
export type Vault = {
  save(platform: Place['platform'], workspace: string, secret: string): Promise<void>;
  find(platform: Place['platform'], workspace: string): Promise<string | null>;
  remove(platform: Place['platform'], workspace: string): Promise<void>;
};
