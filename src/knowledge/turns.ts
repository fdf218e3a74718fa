// Turns: long work cut into stretches, so that whoever else waits for the event loop is served in between.

/** Milliseconds: too short for anybody to notice, long enough that the pauses cost nothing. */
const STRETCH = 10;

/** Gives what long work awaits after each of its steps: a turn of the event loop, where the last one was a while ago. */
export function takeTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await new Promise(setImmediate);
    since = performance.now();
  };
}
