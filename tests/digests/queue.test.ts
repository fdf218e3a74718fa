// Many digests at once: in order, few together, and none held up by what shares no limit with it.
import { describe, expect, it } from 'vitest';
import { laneOf, paceOver } from '../../src/digests/pace.ts';
import { createQueue } from '../../src/digests/queue.ts';

/** Work that ends when it is told to, and tells when it began. */
function bench(limits: { width: number; laneWidth: number }) {
  const queue = createQueue(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string) =>
    queue.add(name.charAt(0), () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  return { queue, begun, add, end: (name: string) => ends.get(name)?.() };
}

describe('the queue', () => {
  it('begins in the order in which things came, as many as it may, and the next where one has ended', async () => {
    const { begun, add, end } = bench({ width: 2, laneWidth: 2 });
    const [first] = ['a1', 'a2', 'a3', 'a4'].map(add);
    await expect.poll(() => begun).toEqual(['a1', 'a2']);
    end('a1');
    await first;
    await expect.poll(() => begun).toEqual(['a1', 'a2', 'a3']);
  });

  it('lets a lane that is full wait, and others pass it', async () => {
    const { begun, add, end } = bench({ width: 4, laneWidth: 2 });
    const work = ['a1', 'a2', 'a3', 'b1', 'a4', 'c1', 'd1'].map(add);
    await expect.poll(() => begun).toEqual(['a1', 'a2', 'b1', 'c1']);
    end('a2');
    await work[1];
    await expect.poll(() => begun.at(-1)).toBe('a3');
  });

  it('goes on after work that failed, and says so to whoever asked for it', async () => {
    const { queue, begun, add } = bench({ width: 1, laneWidth: 1 });
    const failing = queue.add('a', () => Promise.reject(new Error('no')));
    void add('b1');
    await expect(failing).rejects.toThrow('no');
    await expect.poll(() => begun).toEqual(['b1']);
  });
});

describe('the pace', () => {
  it('is one for a workspace of Slack, and one for all of Discord', () => {
    const ids = ['slack/T1/C1', 'slack/T1/C2', 'slack/T2/C1', 'discord/1/2', 'discord/3/4'];
    expect(ids.map(laneOf)).toEqual(['slack/T1', 'slack/T1', 'slack/T2', 'discord', 'discord']);
  });

  it('waits as long as the ledger says, but never past a lease', async () => {
    const waited: number[] = [];
    const asked: [string, number][] = [];
    const turns = [0, 750, 3_600_000];
    const pace = paceOver(
      {
        async turn(lane, interval) {
          asked.push([lane, interval]);
          return turns.shift() ?? 0;
        },
      },
      async (milliseconds) => void waited.push(milliseconds),
    );
    for (const id of ['slack/T1/C1', 'discord/1/2', 'slack/T1/C2']) await pace(id);
    expect(asked).toEqual([
      ['slack/T1', 250],
      ['discord', 40],
      ['slack/T1', 250],
    ]);
    expect(waited).toEqual([750, 20_000]);
  });
});
