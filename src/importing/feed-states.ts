// Feed states: what is remembered of each feed from one reading to the next, in a file of the knowledge folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Beside feeds.yaml; may be deleted, the feeds are then read as for the first time. */
export const STATES = '.feeds.json';
/** Keys of items remembered a feed: more than any feed shows at once. */
export const MOST_SEEN = 2_000;

const state = z.object({
  etag: z.string().nullable().default(null),
  lastModified: z.string().nullable().default(null),
  /** Keys of the items that have been read, each with the print of what it said; none from before prints were kept. */
  seen: z
    .array(z.union([z.tuple([z.string(), z.string()]), z.string().transform((key) => [key, ''] as const)]))
    .default([]),
  /** Instants, ISO 8601. */
  okAt: z.string().nullable().default(null),
  failingSince: z.string().nullable().default(null),
  why: z.string().nullable().default(null),
  /** The same as a sentence of every language. */
  reason: z
    .object({ key: z.string(), values: z.array(z.number()) })
    .nullable()
    .default(null),
  failures: z.number().default(0),
  /** Not asked again before. */
  notBefore: z.string().nullable().default(null),
  /** It is the server that named that moment. */
  serverAsked: z.boolean().default(false),
});

export type FeedState = z.output<typeof state>;

export const newFeed: FeedState = state.parse({});

/** A file that cannot be read is as good as none: nothing in it cannot be found out again. */
export async function readStates(folder: string): Promise<Map<string, FeedState>> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, STATES), 'utf8'));
    return new Map(Object.entries(z.record(z.string(), state).parse(value)));
  } catch {
    return new Map();
  }
}

export function statesText(states: ReadonlyMap<string, FeedState>): string {
  return `${JSON.stringify(Object.fromEntries(states), null, 1)}\n`;
}

/** A feed that fails is asked ever less often, in a day at the latest. Seconds. */
export function waitAfter(failures: number, every: number): number {
  return Math.min(every * 2 ** Math.min(failures, 10), 86_400);
}
