// Queue: work in the order in which it came, few at once, and fewer of one lane, so that a slow lane holds up no other.

export type Queue = {
  /** Resolves or fails as the work does. */
  add<T>(lane: string, work: () => Promise<T>): Promise<T>;
};

type Waiting = { readonly number: number; readonly start: () => void };
type Lane = { readonly waiting: Waiting[]; running: number };

/** `width`: at once in all; `laneWidth`: at once in one lane. */
export function createQueue({ width, laneWidth }: { readonly width: number; readonly laneWidth: number }): Queue {
  const lanes = new Map<string, Lane>();
  let running = 0;
  let added = 0;

  /** The lane with room whose first has waited for longest. */
  const nextLane = (): Lane | null => {
    let next: Lane | null = null;
    for (const lane of lanes.values()) {
      const [first] = lane.waiting;
      if (!first || lane.running >= laneWidth) continue;
      if (!next || first.number < (next.waiting[0] as Waiting).number) next = lane;
    }
    return next;
  };

  const fill = () => {
    while (running < width) {
      const lane = nextLane();
      if (!lane) return;
      running++;
      lane.running++;
      lane.waiting.shift()?.start();
    }
  };

  return {
    async add(name, work) {
      const lane = lanes.get(name) ?? { waiting: [], running: 0 };
      lanes.set(name, lane);
      await new Promise<void>((start) => {
        lane.waiting.push({ number: added++, start });
        fill();
      });
      try {
        return await work();
      } finally {
        running--;
        lane.running--;
        if (lane.running === 0 && lane.waiting.length === 0) lanes.delete(name);
        fill();
      }
    },
  };
}
