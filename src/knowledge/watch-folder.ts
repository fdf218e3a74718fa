// Watch: tells when articles or vocabulary of a folder have changed, once for changes that come together.
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Files copied together arrive within this of each other. Milliseconds. */
const SETTLED = 150;
/** Where the system tells nothing (network drives), or a watched folder was replaced: looked after anew. Milliseconds. */
const RENEW = 60_000;
const ROOMS = ['articles', 'glosses', 'vocabulary'];

export type Watching = { stop(): void };

/** `changed` never runs twice at once; a change that comes meanwhile runs it again afterwards. */
export function watchFolder(folder: string, changed: () => Promise<void>): Watching {
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
      await changed();
    } while (again && !stopped);
    running = false;
  };
  const soon = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), SETTLED).unref();
  };
  let watchers = watchRooms(folder, soon);
  const renewal = setInterval(() => {
    const lost = watchers.length < ROOMS.length;
    for (const watcher of watchers) watcher.close();
    watchers = watchRooms(folder, soon);
    if (lost && watchers.length === ROOMS.length) soon();
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

function watchRooms(folder: string, soon: () => void): FSWatcher[] {
  return ROOMS.flatMap((room) => {
    try {
      const watcher = watch(join(folder, room), { persistent: false }, soon);
      // A folder that goes away is looked for at the next renewal.
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
}
