// Holder: which process put a thing into a folder that several share, and may it still be at work?
import { hostname } from 'node:os';

const host = hostname()
  .replace(/[^\w.]+/g, '')
  .slice(0, 60);
/** This process's mark, "4711@host". */
export const HOLDER = `${process.pid}@${host}`;
/** Of another machine's processes nobody here can tell; after this they are taken to have ended. Milliseconds. */
const ELSEWHERE = 3_600_000;

export type Holder = { readonly pid: number; readonly isHere: boolean };

/** A mark without a machine is of this one. */
export function holderOf(mark: string): Holder {
  const [pid = '', machine = host] = mark.trim().split('@');
  return { pid: Number(pid), isHere: machine === host };
}

/** `age`: milliseconds since it was put there. */
export function mayBeAtWork({ pid, isHere }: Holder, age: number): boolean {
  return isHere ? isAlive(pid) : age < ELSEWHERE;
}

/** A process of somebody else's may not be signalled, and lives all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
