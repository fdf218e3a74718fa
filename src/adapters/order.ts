// Order: whoever goes on in a conversation waits for those who spoke in it before and are still being answered.
import { within } from './within.ts';

export type Place = {
  /** Resolves when all who stood ahead have left, or after a while. */
  ahead(): Promise<void>;
  /** Whoever comes next need not wait for this one. */
  leave(): void;
};

export type Order = {
  /** Takes a place in the conversations `at`; `behind`: the one that it goes on from, null where it begins one. */
  join(behind: string | null, at: readonly string[]): Place;
};

/** Somebody who asks twice in a row is answered in any case, with or without what was asked first. Milliseconds. */
const PATIENCE = 5_000;

export function createOrder(): Order {
  /** Of each conversation of this process: resolves when nobody stands in it any more. */
  const last = new Map<string, Promise<void>>();
  return {
    join(behind, at) {
      const ahead = behind === null ? undefined : last.get(behind);
      const { promise: left, resolve: leave } = Promise.withResolvers<void>();
      for (const key of at) {
        // One message may come several times; those that are not answered leave before the one that is.
        const gone = last.get(key)?.then(() => left) ?? left;
        last.set(key, gone);
        void gone.then(() => {
          if (last.get(key) === gone) last.delete(key);
        });
      }
      return {
        leave,
        async ahead() {
          if (ahead) await within(PATIENCE, ahead, () => {});
        },
      };
    },
  };
}
