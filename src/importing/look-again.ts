// Look again: a look that is taken over and over, one at a time, until it is stopped.

/**
 * Takes `look` after `first` milliseconds, and again as many milliseconds after its end as it says. `look` does not
 * throw. Keeps no process alive; `stop` waits for a look that is being taken.
 */
export function lookAgain(look: () => Promise<number>, first: number): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const next = (wait: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().then(next);
    }, wait).unref();
  };
  next(first);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
