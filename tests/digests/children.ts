// Children: processes that run a schedule, told what time it is; from outside they can be killed at any moment.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Outcome } from '../../src/digests/deliver.ts';
import type { Kind } from './real-platforms.ts';

export type Counts = Readonly<Partial<Record<Outcome, number>>>;

export type Child = {
  readonly process: ChildProcess;
  /** Looks once at that instant; fails when the process dies meanwhile. */
  tick(at: Temporal.Instant): Promise<Counts>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const FILE = join(import.meta.dirname, 'schedule-child.ts');

export type ChildOptions = {
  readonly database: string;
  /** Of the door, or of the service that the adapter of `kind` talks to. */
  readonly url: string;
  readonly kind?: Kind | 'door';
  /** A folder for compiled code, for hundreds of starts. */
  readonly cache?: string | undefined;
};

/** Resolves when the child has opened its database. */
export async function startChild({ database, url, kind = 'door', cache }: ChildOptions): Promise<Child> {
  const child = fork(FILE, [database, url, kind], {
    execArgv: ['--no-warnings'],
    env: { ...process.env, ...(cache ? { NODE_COMPILE_CACHE: cache } : {}) },
  });
  const gone = once(child, 'exit');
  const next = async () => {
    const [answer] = await Promise.race([once(child, 'message'), gone.then(() => ['gone'])]);
    if (answer === 'gone') throw new Error('the process is gone');
    return answer as { counts: Counts };
  };
  await next();
  return {
    process: child,
    async tick(at) {
      const answer = next();
      child.send(String(at));
      return (await answer).counts;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
