// Turns: answering starts one question per turn of the event loop, so that acknowledgements never wait behind answers.

export type Turns = {
  /** Starts `work` in a turn of its own; first come, first served. */
  take<T>(work: () => Promise<T> | T): Promise<T>;
};

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let scheduled = false;

  const turn = () => {
    waiting.shift()?.();
    scheduled = waiting.length > 0;
    // Each turn is set up by the one before it: between two the event loop looks at its sockets.
    if (scheduled) setImmediate(turn);
  };

  return {
    take: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          Promise.try(work).then(resolve, reject);
        });
        if (!scheduled) {
          scheduled = true;
          setImmediate(turn);
        }
      }),
  };
}
