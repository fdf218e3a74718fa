// Pace: lanes keep a slow channel from holding up others, turns let arrivals go before answers.
import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/adapters/slack/lanes.ts';
import { createPending } from '../../../src/adapters/slack/pending.ts';
import { createTurns } from '../../../src/adapters/slack/turns.ts';

const limited = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);

describe('lanes', () => {
  it('make a call again when its time has come, in the same order', async () => {
    const lanes = createLanes();
    let refusals = 0;
    const done: number[] = [];
    const begin = performance.now();
    const call = (i: number) => async () => {
      if (refusals++ === 0) throw limited(0.2);
      done.push(i);
    };
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((i) => lanes.run('C1', call(i))));
    expect(done).toHaveLength(8);
    // Four were on their way together; from the fifth on one after the other.
    expect(done.slice(-4)).toEqual([5, 6, 7, 8]);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(190);
  });

  it('do not wait for one another', async () => {
    const lanes = createLanes();
    let first = true;
    const slow = lanes.run('slow', async () => {
      if (first) {
        first = false;
        throw limited(0.3);
      }
      return 'slow';
    });
    expect(await Promise.race([slow, lanes.run('fast', async () => 'fast')])).toBe('fast');
    expect(await slow).toBe('slow');
  });

  it('hand on every other error', async () => {
    await expect(createLanes().run('C1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

describe('turns', () => {
  it('start in order, one at a time, and hand on results and errors', async () => {
    const turns = createTurns();
    const order: number[] = [];
    const works = [1, 2, 3].map((i) => turns.take(() => order.push(i)));
    expect(order).toEqual([]);
    expect(await Promise.all(works)).toEqual([1, 2, 3]);
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('let arrivals go before, but not for ever', async () => {
    let now = 0;
    const turns = createTurns(() => now);
    let started = false;
    turns.arrived();
    const work = turns.take(() => {
      started = true;
    });
    // By its own clock something has always just arrived.
    await turns.skip(() => {});
    expect(started).toBe(false);
    now = 1_000;
    turns.arrived();
    await work;
    expect(started).toBe(true);
  });

  it('are skipped by what cannot wait', async () => {
    const turns = createTurns(() => 0);
    turns.arrived();
    const order: string[] = [];
    void turns.take(() => order.push('crowd'));
    await turns.skip(() => order.push('click'));
    expect(order).toEqual(['click']);
    await expect(turns.skip(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

describe('pending', () => {
  it('waits for what was begun, not longer than it may', async () => {
    const pending = createPending();
    void pending.add(new Promise((resolve) => setTimeout(resolve, 30)));
    expect(await pending.drained(1_000)).toBe(0);
    void pending.add(new Promise(() => {}));
    expect(await pending.drained(30)).toBe(1);
  });
});
