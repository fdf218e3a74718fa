// Pending: what was acknowledged and is not finished; a stop waits for it.

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
      let late = false;
      const timer = setTimeout(() => (late = true), limit);
      const expired = new Promise<void>((resolve) => setTimeout(resolve, limit).unref());
      while (all.size > 0 && !late) await Promise.race([Promise.allSettled(all), expired]);
      clearTimeout(timer);
      return all.size;
    },
  };
}
