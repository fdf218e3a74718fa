// Progress: one line that counts inputs while somebody watches; in a file or a pipe nothing of it is seen.

export type Progress = {
  /** One more is done; the line stays below what is printed. */
  step(): void;
  /** Makes room for a line of the report. */
  clear(): void;
};

type Screen = { readonly isTTY?: boolean; write(text: string): unknown };

/** Back to the beginning of the line, and nothing on it. */
const WIPE = '\r\u001B[2K';
/** Milliseconds between two pictures of it: more often is a flicker. */
const EVERY = 100;
const MINUTE = 60_000;

/** `now`: milliseconds of any clock that only goes forward. */
export function createProgress(screen: Screen, total: number, now: () => number): Progress {
  const begin = now();
  let done = 0;
  let shown = Number.NEGATIVE_INFINITY;
  return {
    step() {
      done++;
      const at = now();
      if (!screen.isTTY || (at - shown < EVERY && done < total)) return;
      shown = at;
      const pace = Math.round((done / Math.max(1, at - begin)) * MINUTE);
      screen.write(`${WIPE}${done} of ${total} read, ${pace} a minute`);
      if (done === total) screen.write('\n');
    },
    clear() {
      if (screen.isTTY) screen.write(WIPE);
    },
  };
}
