// Turns: work starts one piece at a time and lets whatever still arrives be acknowledged before it.

export type Turns = {
  /** Notes that something has just arrived. */
  arrived(): void;
  /** Starts `work` in a turn of its own; first come, first served. */
  take<T>(work: () => Promise<T> | T): Promise<T>;
};

/** While the last arrival is younger than this, more are likely on their way. Milliseconds. */
const QUIET = 5;
/** Then work leaves this long between its pieces at least, and this many times what a piece took. */
const PACE = 20;
const SHARE = 3;

export function createTurns(now: () => number = () => performance.now()): Turns {
  const waiting: (() => void)[] = [];
  let scheduled = false;
  let last = Number.NEGATIVE_INFINITY;

  const schedule = (took: number) => {
    scheduled = true;
    // Between two immediates the event loop looks at its sockets once, which is too little in a rush.
    if (now() - last > QUIET) setImmediate(turn);
    else setTimeout(turn, Math.max(PACE, took * SHARE));
  };
  const turn = () => {
    scheduled = false;
    const begin = now();
    waiting.shift()?.();
    if (waiting.length > 0) schedule(now() - begin);
  };

  return {
    arrived() {
      last = now();
    },
    take: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          Promise.try(work).then(resolve, reject);
        });
        if (scheduled) return;
        scheduled = true;
        setImmediate(turn);
      }),
  };
}
