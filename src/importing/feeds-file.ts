// Feeds file: `feeds.yaml` of a knowledge folder, checked whole; a missing one means no feeds and no review.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;
/** Oftener than that is a burden on the publisher. Seconds. */
const SHORTEST = 60;

const every = z
  .string()
  .regex(/^\d{1,4}[smhd]$/, { error: 'must be a number with s, m, h or d, as 30m' })
  .transform((text) => Number(text.slice(0, -1)) * SECONDS[text.slice(-1) as keyof typeof SECONDS])
  .refine((seconds) => seconds >= SHORTEST, { error: 'must be a minute or more' });

const schema = z.strictObject({
  feeds: z
    .array(
      z.strictObject({
        // Not z.httpUrl, which refuses an intranet's bare host names.
        url: z.url({ protocol: /^https?$/, error: 'must be a web address beginning with http:// or https://' }),
        publisher: z.string().trim().min(1).optional(),
      }),
    )
    .max(1_000)
    .default([]),
  match: z.array(z.array(z.string().trim().min(1)).min(1)).default([]),
  review: z.boolean().default(false),
  every: every.default(30 * 60),
});

export type FeedsFile = z.output<typeof schema>;

/** One sentence says what is wrong with the file. */
export async function readFeedsFile(folder: string): Promise<FeedsFile | { problem: string }> {
  const file = join(folder, 'feeds.yaml');
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return schema.parse({});
    return { problem: `"${file}" cannot be read (${(error as Error).message}).` };
  }
  try {
    const parsed = schema.safeParse(parse(source, { maxAliasCount: 10 }) ?? {});
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return {
      problem: `"${file}" is wrong at "${issue?.path.join('.') || 'the top'}": ${issue?.message ?? 'does not fit'}.`,
    };
  } catch (error) {
    return { problem: `"${file}" is not YAML: ${(error as Error).message.split('\n')[0]}` };
  }
}
