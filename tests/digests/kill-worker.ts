// A process that delivers one digest and is killed (SIGKILL) right before the step whose number it is given.
import { deliver } from '../../src/digests/deliver.ts';
import { openStore } from '../../src/store/open-store.ts';
import { studyOf } from '../fixtures/small-corpus.ts';
import { doorPlatform } from './doors.ts';

const [database = '', door = '', channel = '', day = '', step = '', now = ''] = process.argv.slice(2);

/** Ends the process before its n-th call, and before the answer of it is heard where n is odd. */
let left = Number(step);
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
const { send, find, ...plain } = doorPlatform(door);
const calls = watched({ send, find: find as NonNullable<typeof find> });
const outcome = await deliver(
  { entry: { subscription: `slack/T1/${channel}`, day }, day: Temporal.PlainDate.from(day) },
  {
    ledger: watched(store.ledger),
    platform: () => ({ ...plain, send: calls.send, find: calls.find }),
    study: () => studyOf(),
    now: () => clock,
    owner: `${process.pid}`,
    log: () => {},
  },
);
process.stdout.write(outcome);
await store.close();
