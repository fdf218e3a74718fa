// Conversations: what a thread or direct message was about last, also where that question is only just being answered.
import { contextOf, isSmallTalk } from '../../chat/follow-up.ts';
import type { Conversation, Memory, ThreadContext } from '../../chat/memory.ts';
import type { LanguageCode } from '../../languages/index.ts';
import type { Log } from '../../log.ts';
import { createOrder } from '../order.ts';

/** Where a message stands, and where what it asks is remembered. */
export type Talk = {
  readonly workspace: string;
  readonly channel: string;
  /** The thread that the message is in; null at the top level. */
  readonly parent: string | null;
  /** The thread that the answer is in. */
  readonly thread: string;
  /** A direct message goes on at its top level as well. */
  readonly direct: boolean;
};

export type Asked = { readonly question: string; readonly user: string; readonly language: LanguageCode };

export type Conversations = {
  /** Takes a place behind those who have just asked in the same conversation. */
  join(talk: Talk): {
    /**
     * What was asked last; `waits` for whoever asks at the same time. Null where nothing is known, or where a
     * conversation only begins.
     */
    before(waits: boolean): Promise<ThreadContext | null>;
    /** Whoever comes next may look. */
    leave(): void;
  };
  /** The conversation is known from now on, and what it was about. */
  remember(talk: Talk, asked: Asked): Promise<void>;
};

export function createConversations(memory: Memory, log: Log): Conversations {
  const order = createOrder();

  const orNull = async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      return await work;
    } catch (err) {
      log.error({ err }, 'the store does not answer; doing without');
      return null;
    }
  };
  const recall = (from: Conversation) => orNull(memory.recallThread(from));

  return {
    join(talk) {
      const from = comesFrom(talk);
      const { ahead, leave } = order.join(from && keyOf(from), goesOnIn(talk).map(keyOf));
      return {
        leave,
        async before(waits) {
          if (from === null) return null;
          if (waits) await ahead();
          return recall(from);
        },
      };
    },
    async remember(talk, { question, user, language }) {
      // Thanks and greetings do not change what a conversation is about, but begin one.
      const context = contextOf(isSmallTalk(question) ? '' : question, user, language);
      for (const place of goesOnIn(talk)) {
        if (context.terms.length > 0 || (await recall(place)) === null)
          await orNull(memory.rememberThread(place, context));
      }
    },
  };
}

/** In a channel each mention begins a conversation; a direct message is one. */
function comesFrom({ workspace, channel, parent, direct }: Talk): Conversation | null {
  return parent === null && !direct ? null : { platform: 'slack', workspace, channel, thread: parent ?? '' };
}

function goesOnIn({ workspace, channel, parent, thread, direct }: Talk): Conversation[] {
  const threads = direct && parent === null ? [thread, ''] : [thread];
  return threads.map((one) => ({ platform: 'slack', workspace, channel, thread: one }));
}

function keyOf({ workspace, channel, thread }: Conversation): string {
  return JSON.stringify([workspace, channel, thread]);
}
