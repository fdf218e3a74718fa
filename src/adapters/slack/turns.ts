// Turns: work starts one piece at a time, and lets whatever still arrives be acknowledged before it.

export type Turns = {
  /** Notes that something has just arrived. */
  arrived(): void;
  /** Starts `work` in a turn of its own; first come, first served. */
  take<T>(work: () => Promise<T> | T): Promise<T>;
  /** Starts `work` ahead of everyone who waits: for a click, whose right to open a window ends after 3 s. */
  skip<T>(work: () => Promise<T> | T): Promise<T>;
};

/** While the last arrival is younger than this, more are likely on their way, and work waits. Milliseconds. */
const QUIET = 5;
/** Not longer than this in all: a stream without a pause must not stop the work. */
const MOST_HELD = 200;
/** Then work leaves this long between its pieces at least, and this many times what a piece took. Milliseconds. */
const PACE = 20;
const SHARE = 3;

export function createTurns(now: () => number = () => performance.now()): Turns {
  const waiting: { readonly since: number; readonly start: () => void }[] = [];
  let scheduled = false;
  let last = Number.NEGATIVE_INFINITY;

  const schedule = (took: number) => {
    const [oldest] = waiting;
    scheduled = oldest !== undefined;
    if (!oldest) return;
    const quietIn = last + QUIET - now();
    // Between two immediates the event loop looks at its sockets once, which is too little in a rush.
    if (quietIn <= 0) setImmediate(turn);
    else if (now() - oldest.since < MOST_HELD) setTimeout(schedule, quietIn, 0);
    else setTimeout(turn, Math.max(PACE, took * SHARE));
  };
  const turn = () => {
    const begin = now();
    waiting.shift()?.start();
    schedule(now() - begin);
  };

  return {
    arrived() {
      last = now();
    },
    take: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ since: now(), start: () => void Promise.try(work).then(resolve, reject) });
        if (!scheduled) schedule(0);
      }),
    skip: (work) =>
      new Promise((resolve, reject) => {
        setImmediate(() => Promise.try(work).then(resolve, reject));
      }),
  };
}
