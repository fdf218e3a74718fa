// Folder lock: of the processes that share a folder one at a time does a piece of work; a lock left behind stops nobody.
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { HOLDER, holderOf, mayBeAtWork } from './holder.ts';

/** A lock without its holder's mark is left over after this. Milliseconds. */
const UNNAMED = 60_000;

/** Runs `work` unless another living process has the lock. */
export async function alone(lock: string, now: Temporal.Instant, work: () => Promise<void>): Promise<void> {
  if (!(await take(lock, now))) return;
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** False where another process has it. */
async function take(lock: string, now: Temporal.Instant): Promise<boolean> {
  if (await isLeftOver(lock, now)) await rm(lock, { force: true });
  try {
    await writeFile(lock, HOLDER, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of a process that ended without giving it back; one that has not written its mark yet is given a minute. */
async function isLeftOver(lock: string, now: Temporal.Instant): Promise<boolean> {
  const found = await stat(lock).catch(() => null);
  if (!found) return false;
  const age = now.epochMilliseconds - found.mtimeMs;
  const holder = holderOf(await readFile(lock, 'utf8').catch(() => ''));
  if (!holder.pid) return age > UNNAMED;
  return (holder.isHere && holder.pid === process.pid) || !mayBeAtWork(holder, age);
}
