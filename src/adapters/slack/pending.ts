// Pending: what was acknowledged and is not finished; a stop waits for it.
import { within } from '../within.ts';

export type Pending = {
  readonly size: number;
  add<T>(work: Promise<T>): Promise<T>;
  /** Resolves to what is left over when nothing is pending any more, or after `limit` milliseconds. */
  drained(limit: number): Promise<number>;
};

export function createPending(): Pending {
  const all = new Set<Promise<unknown>>();
  return {
    get size() {
      return all.size;
    },
    add(work) {
      all.add(work);
      const done = () => all.delete(work);
      work.then(done, done);
      return work;
    },
    async drained(limit) {
      const end = performance.now() + limit;
      // What is pending may bring about something further.
      while (all.size > 0 && performance.now() < end)
        await within(end - performance.now(), Promise.allSettled(all), () => {});
      return all.size;
    },
  };
}
