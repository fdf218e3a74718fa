// Turns: work that keeps the processor busy, one piece per turn of the event loop, so that timers and answers go between.
import { setImmediate } from 'node:timers/promises';

/** Resolves when it is the caller's turn, in the order of asking. */
export type Turn = () => Promise<void>;

export function createTurns(): Turn {
  let last: Promise<void> = Promise.resolve();
  return () => {
    // Several immediates set together would all run in one turn, and no timer between them.
    last = last.then(() => setImmediate());
    return last;
  };
}
