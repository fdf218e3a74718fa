// Watch: tells when articles or vocabulary of a folder have changed, once for changes that come together.
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Files copied together arrive within this of each other. Milliseconds. */
const SETTLED = 150;
/** An import that goes on and on is told of this often all the same. Milliseconds. */
const LONGEST_WAIT = 500;
/** Where the system tells nothing (network drives), or a watched folder was replaced: looked at so often. Milliseconds. */
const RENEW = 60_000;
const ROOMS = ['articles', 'glosses', 'vocabulary'];

export type Watching = { stop(): void };

/**
 * `changed` is told the files that the system names ("articles/a.md"); others may have changed too. It never runs twice
 * at once; a change that comes meanwhile runs it again afterwards.
 */
export function watchFolder(folder: string, changed: (files: ReadonlySet<string>) => Promise<void>): Watching {
  let named = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  let stopped = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      const files = named;
      named = new Set();
      await changed(files);
    } while (again && !stopped);
    running = false;
  };
  let waiting: number | null = null;
  const soon = (file?: string) => {
    if (file) named.add(file);
    clearTimeout(timer);
    if (stopped) return;
    waiting ??= performance.now();
    const left = waiting + LONGEST_WAIT - performance.now();
    timer = setTimeout(
      () => {
        waiting = null;
        void run();
      },
      Math.max(0, Math.min(SETTLED, left)),
    ).unref();
  };
  let watchers = watchRooms(folder, soon);
  const renewal = setInterval(() => {
    for (const watcher of watchers) watcher.close();
    watchers = watchRooms(folder, soon);
    soon();
  }, RENEW).unref();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(renewal);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function watchRooms(folder: string, soon: (file?: string) => void): FSWatcher[] {
  return ROOMS.flatMap((room) => {
    try {
      const watcher = watch(join(folder, room), { persistent: false }, (_, name) =>
        soon(name ? `${room}/${name}` : undefined),
      );
      // A folder that goes away is looked for at the next renewal.
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
}
