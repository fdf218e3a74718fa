// `npm run knowledge -- pending|approve|reject`: what waits for a curator's word, and that word.
import { parseArgs } from 'node:util';
import { approve, readPending, reject } from '../../importing/review.ts';
import { Stop } from '../entry.ts';
import { openConfig } from '../open-study.ts';
import { recovered, writing } from './open-folder.ts';

export async function pending(args: string[]): Promise<void> {
  const { folder } = await read(args);
  const { waiting, broken } = await readPending(folder);
  for (const id of broken)
    process.stdout.write(`${id}\n  cannot be read as an article; correct pending/${id}.md, or reject it\n`);
  if (waiting.length + broken.length === 0) process.stdout.write('Nothing waits.\n');
  for (const { id, front, body } of waiting) {
    const inferred = front.titleInferred as { title?: string } | null | undefined;
    process.stdout.write(
      `${id}\n  ${front.title ?? inferred?.title ?? ''}\n  ${front.publisher ?? 'publisher not stated'}, ${front.published ?? 'day not stated'}, ${front.url ?? front.origin ?? ''}, ${body.length} characters${Number(front.version ?? 1) > 1 ? `, a changed text, version ${front.version}` : ''}\n`,
    );
  }
}

export const approvePending = (args: string[]) => decide(args, 'approve', approve);
export const rejectPending = (args: string[]) => decide(args, 'reject', reject);

async function decide(
  args: string[],
  word: string,
  act: (folder: string, id: string) => Promise<boolean>,
): Promise<void> {
  const { folder, ids } = await read(args);
  if (ids.length === 0) throw new Stop(`Name the article. Usage: npm run knowledge -- ${word} ID…`, 2);
  const unknown: string[] = [];
  for (const id of ids) {
    if (await writing(folder, () => act(folder, id)))
      process.stdout.write(`${id}: ${word === 'approve' ? 'approved' : 'rejected'}\n`);
    else unknown.push(id);
  }
  if (unknown.length > 0)
    throw new Stop(
      `Nothing waits under the name ${unknown.map((id) => `"${id}"`).join(', ')}; "pending" lists what does.`,
    );
}

/** A decision that was killed half-way is finished before the next one is looked at. */
async function read(args: string[]): Promise<{ folder: string; ids: string[] }> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { into: { type: 'string' } } });
  const folder = values.into ?? openConfig().knowledgeDir;
  await recovered(folder);
  return { folder, ids: positionals };
}
