// Lanes: one for each channel. A channel that Slack slows down waits alone; all others go on.
import { sleep } from './again.ts';
import { failureOf, waitOf } from './failures.ts';

export type Lanes = {
  /** Runs `call` in the lane, again after every 429 as late as Slack asks for; other errors are the caller's. */
  run<T>(lane: string, call: () => Promise<T>): Promise<T>;
};

/** Calls of one channel on their way together while nothing slows it; enough to keep a burst short. */
const WIDTH = 4;
/** Times that one call is put off before it is given up: at 30 s each a quarter of an hour. */
const MOST_TRIES = 30;
/** A channel that is to wait longer than this at once is given up: nobody waits for an answer so long. Milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

type Lane = { waiting: (() => void)[]; running: number; width: number; notBefore: number };

export function createLanes(limited: (lane: string, seconds: number) => void = () => {}): Lanes {
  const lanes = new Map<string, Lane>();

  const next = (name: string, lane: Lane) => {
    if (lane.running === 0 && lane.waiting.length === 0) lanes.delete(name);
    while (lane.running < lane.width && lane.waiting.length > 0) {
      lane.running++;
      lane.waiting.shift()?.();
    }
  };

  return {
    async run(name, call) {
      const lane = lanes.get(name) ?? { waiting: [], running: 0, width: WIDTH, notBefore: 0 };
      lanes.set(name, lane);
      await new Promise<void>((resolve) => {
        lane.waiting.push(resolve);
        next(name, lane);
      });
      try {
        for (let tries = 1; ; tries++) {
          await until(() => lane.notBefore);
          try {
            return await call();
          } catch (error) {
            if (failureOf(error) !== 'limited' || tries >= MOST_TRIES) throw error;
            const wait = waitOf(error);
            limited(name, wait / 1_000);
            if (wait > LONGEST_WAIT) throw error;
            // One at a time from now on: a crowd that waited together would be refused together.
            lane.width = 1;
            lane.notBefore = Math.max(lane.notBefore, performance.now() + wait);
          }
        }
      } finally {
        lane.running--;
        next(name, lane);
      }
    },
  };
}

/** The moment may move further off while it is waited for. */
async function until(moment: () => number): Promise<void> {
  for (;;) {
    const wait = moment() - performance.now();
    if (wait <= 0) return;
    await sleep(Math.ceil(wait));
  }
}
