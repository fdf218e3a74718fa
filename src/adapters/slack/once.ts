// Once: each message and click is answered one time, however often and under whatever event ids Slack delivers it.
import type { Memory } from '../../chat/memory.ts';
import type { Log } from '../../log.ts';

export type Once = { first(id: string): Promise<boolean> };

/** Ids kept in hand: they settle at once what arrives twice in one moment, and all while the store is away. */
const MOST_KEPT = 50_000;

export function createOnce(memory: Pick<Memory, 'claim'>, log: Log): Once {
  const claimed = new Set<string>();
  return {
    async first(id) {
      if (claimed.has(id)) return false;
      claimed.add(id);
      if (claimed.size > MOST_KEPT) for (const oldest of claimed) if (claimed.delete(oldest)) break;
      try {
        return await memory.claim(id);
      } catch (error) {
        // Better an answer that another process gives as well than none.
        log.error({ err: error }, 'the store does not answer; doing without');
        return true;
      }
    },
  };
}
