// Token streams: the terms of every document in reading order, as numbers in one block of memory.

const FIRST_LENGTH = 1 << 12;

export type TokenStreams = ReturnType<typeof createTokenStreams>;

/** Four bytes a token; freed places are closed up once they are half of the block. */
export function createTokenStreams() {
  let block = new Uint32Array(FIRST_LENGTH);
  let end = 0;
  let freed = 0;
  const places = new Map<string, { start: number; length: number }>();

  function makeRoom(length: number): void {
    if (freed * 2 > end) closeUp();
    if (end + length <= block.length) return;
    const larger = new Uint32Array(Math.max(block.length * 2, end + length));
    larger.set(block.subarray(0, end));
    block = larger;
  }

  function closeUp(): void {
    let to = 0;
    // The map keeps the order of insertion, which is the order in the block: nothing is overwritten before it moved.
    for (const place of places.values()) {
      block.copyWithin(to, place.start, place.start + place.length);
      place.start = to;
      to += place.length;
    }
    end = to;
    freed = 0;
  }

  return {
    /** Mean tokens a document; 0 when there is none. */
    get averageLength() {
      return places.size === 0 ? 0 : (end - freed) / places.size;
    },
    set(id: string, stream: Uint32Array): void {
      makeRoom(stream.length);
      block.set(stream, end);
      places.set(id, { start: end, length: stream.length });
      end += stream.length;
    },
    delete(id: string): void {
      freed += places.get(id)?.length ?? 0;
      places.delete(id);
    },
    /** A view, valid until the next `set`; empty for an unknown id. */
    get(id: string): Uint32Array {
      const place = places.get(id);
      return place ? block.subarray(place.start, place.start + place.length) : block.subarray(0, 0);
    },
  };
}
