// Command and Invocation: one slash command as data plus one function, and one call of it.
import type { z } from 'zod';
import type { Study } from '../answering/study.ts';
import type { LanguageCode } from '../languages/index.ts';
import type { Curation } from './curation.ts';
import type { Reply } from './reply.ts';
import type { DigestDesk } from './subscription.ts';
import type { WishBook } from './wish.ts';

/** Where a message came from and an answer goes. */
export type Place = {
  readonly platform: 'terminal' | 'slack' | 'discord';
  /** Slack team or Discord guild; null in direct messages and in the terminal. */
  readonly workspace: string | null;
  readonly channel: string;
  readonly thread: string | null;
};

export type Invocation = {
  /** Unique per user message or click: the same id is answered once. */
  readonly id: string;
  readonly command: string;
  /** As typed; checked by the command's own zod schema in dispatch. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly user: string;
  /** The asker's language by locale; a free question may show another. */
  readonly language: LanguageCode;
  readonly at: Temporal.Instant;
  /** The asker's time zone, where the platform tells it; else UTC. */
  readonly zone: string;
};

/** What commands need to do their work; handed in, never imported. */
export type Needs = {
  /** The corpus as it is now; a reload swaps it between two calls. */
  readonly study: () => Study;
  readonly commands: readonly Command[];
  /** Absent where nothing is kept: the terminal. */
  readonly digests?: DigestDesk;
  /** Told of the terms of a question that the articles do not answer; names are left out. */
  readonly unanswered?: (terms: readonly string[]) => void;
  /** Absent where nobody can be told later: the terminal. */
  readonly wishes?: Pick<WishBook, 'keep'>;
  readonly curation?: Curation;
};

export type OptionChoice = { readonly name: string; readonly value: string };

export type OptionSpec = {
  readonly name: string;
  readonly summary: Readonly<Record<LanguageCode, string>>;
  readonly type: 'text' | 'flag';
  readonly required: boolean;
  /** True where the platform may offer completions from `Command.suggest`. */
  readonly completes: boolean;
};

export type Command<Options extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly summary: Readonly<Record<LanguageCode, string>>;
  /** Options in the order that a text line fills them. */
  readonly options: readonly OptionSpec[];
  /** Sub-commands ("digest on"): one must be chosen, and its name arrives as the option `action`. */
  readonly actions?: readonly Pick<Command, 'name' | 'summary' | 'options'>[];
  /** Only someone who may manage the server or workspace may call it there; adapters know who that is, and check. */
  readonly restricted?: boolean;
  /** Its answers are for their asker alone, whatever is asked: a platform that has to say so beforehand can. */
  readonly personal?: boolean;
  readonly schema: Options;
  /** Turns the rest of a text line into raw options ("/partnership timeline trade since 2023", terminal). */
  readonly parse?: (line: string) => Record<string, unknown>;
  readonly suggest?: (option: string, typed: string, needs: Needs, language: LanguageCode) => readonly OptionChoice[];
  /** A method, not a function property: only so may a list hold commands with options of their own. */
  run(invocation: Invocation, options: z.output<Options>, needs: Needs): Promise<Reply> | Reply;
};
