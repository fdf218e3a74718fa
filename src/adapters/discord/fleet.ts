// The fleet: one process for each shard, started one after the other, started again when it dies, ended together.
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import { OperatorError } from '../../chat/operator-error.ts';
import type { Log } from '../../log.ts';

export type FleetParts = {
  /** The program that each process runs: it reads the environment by which discord.js tells it its shard. */
  readonly entry: string;
  readonly shards: number;
  readonly token: string;
  /** Milliseconds between two identifications that Discord lets through. */
  readonly spacing: number;
  readonly log: Log;
};

export type Fleet = {
  /** Resolves when every shard is ready. Rejects with an OperatorError when one did not get so far, and when stopped. */
  start(): Promise<void>;
  /** Lets each process finish its answers and close its store; nothing is started afterwards. */
  stop(): Promise<void>;
  readonly isReady: () => boolean;
};

/** For a process that reads its articles and connects, which it gives up itself before. Milliseconds. */
const READY_WITHIN = 120_000;
/** Then a process that will not end is ended. Milliseconds. */
const STOP_WITHIN = 22_000;
/**
 * Milliseconds before a process that died is started again, doubled with each death in a row: Discord lets a bot identify
 * 1,000 times a day and then resets its token (events/gateway.mdx).
 */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 300_000;
/** A process that lived so long did not die of its start. Milliseconds. */
const LIVED = 60_000;

export function createFleet({ entry, shards, token, spacing, log }: FleetParts): Fleet {
  const platform = 'discord';
  // discord.js's own revival starts a dying process again and again without a pause.
  const options = { totalShards: shards, token, respawn: false, execArgv: process.execArgv };
  const manager = new ShardingManager(entry, options);
  const ending = new AbortController();

  const watch = (shard: Shard) => {
    let wasReady = false;
    let deathsInRow = 0;
    let born = performance.now();
    shard.on('spawn', () => {
      born = performance.now();
    });
    shard.on('ready', () => {
      wasReady = true;
      log.info({ platform, shard: shard.id, pid: pidOf(shard) }, 'a shard is ready');
    });
    // Without a listener an error would end the manager, and with it every shard.
    shard.on('error', (err) => log.warn({ platform, shard: shard.id, err }, 'a shard failed'));
    shard.on('death', (ended) => {
      const { exitCode = null, signalCode = null } = 'exitCode' in ended ? ended : {};
      log.warn({ platform, shard: shard.id, exitCode, signalCode }, 'a shard ended');
      // One that never was ready makes the whole start fail.
      if (!wasReady || ending.signal.aborted) return;
      deathsInRow = performance.now() - born > LIVED ? 0 : deathsInRow + 1;
      void revive(shard, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, deathsInRow - 1)));
    });
  };

  const revive = async (shard: Shard, wait: number) => {
    try {
      await pause(wait, undefined, { signal: ending.signal });
      await shard.spawn(READY_WITHIN);
    } catch (err) {
      if (ending.signal.aborted) return;
      // One that died is revived by its death; one that only is late goes on trying.
      log.warn({ platform, shard: shard.id, err }, 'a shard did not come back yet');
    }
  };

  return {
    async start() {
      try {
        for (let id = 0; id < shards; id++) {
          if (id > 0) await pause(spacing, undefined, { signal: ending.signal });
          ending.signal.throwIfAborted();
          const shard = manager.createShard(id);
          watch(shard);
          await shard.spawn(READY_WITHIN);
        }
      } catch (error) {
        if (ending.signal.aborted) throw error;
        await endAll(manager, ending);
        throw new OperatorError('A shard of Discord did not start; its own lines above say why.', { cause: error });
      }
    },
    stop: () => endAll(manager, ending),
    isReady: () =>
      !ending.signal.aborted && manager.shards.size === shards && manager.shards.every(({ ready }) => ready),
  };
}

async function endAll(manager: ShardingManager, ending: AbortController): Promise<void> {
  ending.abort(new Error('the shards were stopped'));
  const ends = manager.shards.map(async ({ process: child }) => {
    // Of a fork, never of a worker thread: mode "process" is the default.
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    await ended;
    clearTimeout(timer);
  });
  await Promise.all(ends);
}

function pidOf({ process: child }: Shard): number | undefined {
  return child?.pid;
}
