// The bench's command line.
import { parseArgs } from 'node:util';

export const USAGE =
  '(npm run bench -- [--collection DIR [--run FILE]] [--knowledge DIR] [--sizes 1000,10000] [--rounds N] [--json FILE])';

export type BenchArguments = {
  /** Folder of a test collection; null: compare the engines. */
  readonly collection: string | null;
  readonly run: string | null;
  readonly knowledge: string;
  /** Passages of synthetic text. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly json: string | null;
};

/** A wrong command line, said in one sentence. */
export class UsageError extends Error {}

export function readArguments(args: readonly string[], knowledge: string): BenchArguments {
  const { values } = parsed(args);
  if (values.run !== undefined && values.collection === undefined) throw new UsageError('--run needs --collection.');
  return {
    collection: values.collection ?? null,
    run: values.run ?? null,
    knowledge: values.knowledge ?? knowledge,
    sizes: (values.sizes ?? '1000,10000,100000').split(',').map((size) => positive('--sizes', size)),
    rounds: positive('--rounds', values.rounds ?? '3'),
    json: values.json ?? null,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { collection: text, run: text, knowledge: text, sizes: text, rounds: text, json: text },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function positive(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text.trim())) throw new UsageError(`${name} takes whole numbers from 1, not "${text}".`);
  return Number(text);
}
