// A process that delivers one digest and is killed (SIGKILL) right before the step whose number it is given.
import { deliver } from '../../src/digests/deliver.ts';
import { openStore } from '../../src/store/open-store.ts';
import { studyOf } from '../fixtures/small-corpus.ts';
import { type Kind, openPlatform } from './real-platforms.ts';

export type Work = {
  readonly database: string;
  readonly kind: Kind;
  readonly url: string;
  readonly subscription: string;
  readonly day: string;
  readonly step: number;
  readonly now: string;
};

const { database, kind, url, subscription, day, step, now } = JSON.parse(process.argv[2] ?? '{}') as Work;

/** Ends the process before its n-th call, and before the answer of it is heard where n is odd. */
let left = step;
const die = () => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL');
};

/** The same object; each method counts as two steps, before it and after. */
function watched<T extends object>(object: T): T {
  return new Proxy(object, {
    get(target, key) {
      const value = Reflect.get(target, key) as unknown;
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        die();
        const result: unknown = await value.apply(target, args);
        die();
        return result;
      };
    },
  });
}

const clock = Temporal.Instant.from(now);
const store = await openStore(database, { now: () => clock });
const platform = await openPlatform(kind, url);
const { send, find } = watched({ send: platform.send, find: platform.find as NonNullable<typeof platform.find> });
const outcome = await deliver(
  { entry: { subscription, day }, day: Temporal.PlainDate.from(day) },
  {
    ledger: watched(store.ledger),
    platform: () => ({ ...platform, send, find }),
    study: () => studyOf(),
    now: () => clock,
    owner: `${process.pid}`,
    log: () => {},
  },
);
process.stdout.write(outcome);
await platform.stop();
await store.close();
