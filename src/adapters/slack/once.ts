// Once: each message and click is answered one time, however often and under whatever event ids Slack delivers it.
import type { Claims } from '../../chat/memory.ts';
import type { Log } from '../../log.ts';

/**
 * At most once, by design. Everything is acknowledged before it is worked on, and Slack delivers again only what was
 * not acknowledged; so what a killed process had acknowledged is lost with it, for to answer it later its text would
 * have to be kept. What was not yet acknowledged was not yet claimed either: the next process is given it again, and
 * answers. A process that is told to stop finishes what it has (pending.ts).
 */
export type Once = {
  /** True for the first who asks, in whatever process. */
  first(id: string): Promise<boolean>;
  /** The same within this process, without asking the store: for what Slack itself takes only once. */
  firstHere(id: string): boolean;
  /** What was claimed could not be done: it may be tried again. */
  release(id: string): Promise<void>;
};

/** Ids kept in hand: they settle at once what arrives twice in one moment, and all while the store is away. */
const MOST_KEPT = 50_000;

export function createOnce(memory: Claims, log: Log): Once {
  const claimed = new Set<string>();

  const firstHere = (id: string): boolean => {
    if (claimed.has(id)) return false;
    claimed.add(id);
    if (claimed.size > MOST_KEPT) for (const oldest of claimed) if (claimed.delete(oldest)) break;
    return true;
  };

  return {
    firstHere,
    async first(id) {
      if (!firstHere(id)) return false;
      try {
        return await memory.claim(id);
      } catch (error) {
        // Better an answer that another process gives as well than none.
        log.error({ err: error }, 'the store does not answer; doing without');
        return true;
      }
    },
    async release(id) {
      claimed.delete(id);
      try {
        await memory.release(id);
      } catch (error) {
        log.error({ err: error }, 'a claim could not be given back');
      }
    },
  };
}
