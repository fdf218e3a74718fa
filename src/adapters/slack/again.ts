// Again: a call that failed for a moment is made once more, where making it twice does no harm.
import { type Failure, failureOf, waitOf } from './failures.ts';

/** Waits before each further try, milliseconds: about a minute in all, as long as a restart of a proxy or of Slack's edge takes. */
export const WAITS = [500, 2_000, 5_000, 15_000, 30_000];
/** A limit that lasts longer than this is the caller's to report: whoever waits for the call has given up. Milliseconds. */
const LONGEST_WAIT = 30_000;

export type Again = {
  readonly waits?: readonly number[];
  /** The kinds of failure after which the call is made again; a refusal never is. */
  readonly after?: readonly Exclude<Failure, 'refused'>[];
};

/** Makes the call until it succeeds or the waits are used up; then throws its last error. */
export async function again<T>(
  call: () => Promise<T>,
  { waits = WAITS, after = ['limited', 'untaken', 'unsure'] }: Again = {},
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const failure = failureOf(error);
      const wait = waits[tries];
      if (wait === undefined || failure === 'refused' || !after.includes(failure)) throw error;
      const asked = failure === 'limited' ? waitOf(error) : wait;
      if (asked > LONGEST_WAIT) throw error;
      await sleep(asked);
    }
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
