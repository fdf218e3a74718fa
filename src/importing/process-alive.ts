// Process alive: does the process that left its id in a folder still run on this machine?

/** A process of somebody else's may not be signalled, and lives all the same. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
