// Turns: answers keep the processor busy, so one starts per turn of the event loop, and none while deferrals go out.
import { setImmediate, setTimeout } from 'node:timers/promises';

export type Turns = {
  /** Resolves when it is the caller's turn, in the order of asking. */
  take(): Promise<void>;
  /** True where an answer would wait behind so many others that its asker should hear of it at once. */
  isBusy(): boolean;
  /** Answers wait for this, a deferral: it needs little time of the processor, but needs it soon. */
  holdFor(deferral: Promise<unknown>): void;
};

/** Answers that may wait and still be there in time, at 5 to 20 ms each. */
const BUSY = 4;
/** Milliseconds that answers stand back, and then have for themselves whatever comes: neither side may starve. */
const HOLD = 150;

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let deferrals = 0;
  let free = 0;

  const standBack = async () => {
    if (deferrals === 0 || performance.now() < free) return;
    const until = performance.now() + HOLD;
    while (deferrals > 0 && performance.now() < until) await setTimeout(2);
    free = performance.now() + HOLD;
  };

  return {
    take() {
      waiting++;
      last = last.then(async () => {
        // Several immediates set together would all run in one turn, and no timer between them.
        await setImmediate();
        await standBack();
        waiting--;
      });
      return last;
    },
    isBusy: () => waiting > BUSY,
    holdFor(deferral) {
      deferrals++;
      const done = () => {
        deferrals--;
      };
      deferral.then(done, done);
    },
  };
}
