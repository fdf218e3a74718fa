// Best hits: the first few of many scored documents, without sorting them all.

type Scored = { readonly id: string; readonly score: number };

/** Order of hits: the greater score first, equal scores by id, so that the same question always reads the same. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Collects the best `limit` of what it is offered: a binary heap with the worst kept hit on top. */
export function bestHits<Hit extends Scored>(limit: number) {
  const heap: Hit[] = [];

  function worse(i: number, j: number): boolean {
    const a = heap[i];
    const b = heap[j];
    return a !== undefined && b !== undefined && byScore(a, b) > 0;
  }

  function swap(i: number, j: number): void {
    const a = heap[i];
    const b = heap[j];
    if (a === undefined || b === undefined) return;
    heap[i] = b;
    heap[j] = a;
  }

  function rise(i: number): void {
    for (let child = i; child > 0; ) {
      const parent = (child - 1) >>> 1;
      if (!worse(child, parent)) return;
      swap(child, parent);
      child = parent;
    }
  }

  function sink(): void {
    for (let parent = 0; ; ) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) if (worse(child, worst)) worst = child;
      if (worst === parent) return;
      swap(parent, worst);
      parent = worst;
    }
  }

  return {
    /** No hit of a lower score is kept. */
    floor: (): number =>
      limit > 0 && heap.length < limit ? Number.NEGATIVE_INFINITY : (heap[0]?.score ?? Number.POSITIVE_INFINITY),
    /** True when a hit of this score and id would be kept: ask before making the hit. */
    wants(score: number, id: string): boolean {
      const worst = heap[0];
      return limit > 0 && (heap.length < limit || worst === undefined || byScore({ score, id }, worst) < 0);
    },
    offer(hit: Hit): void {
      if (limit <= 0) return;
      if (heap.length < limit) {
        rise(heap.push(hit) - 1);
      } else {
        heap[0] = hit;
        sink();
      }
    },
    /** Best first. */
    sorted: (): Hit[] => [...heap].sort(byScore),
  };
}
