// `npm run knowledge -- check|…`: work on a knowledge folder; one file per sub-command in knowledge/.
import { runEntry, Stop } from './entry.ts';

/** Each imports its file only when it is chosen. A new one: its file, and its line here. */
const subCommands: Readonly<Record<string, { usage: string; load: () => Promise<(args: string[]) => Promise<void>> }>> =
  {
    check: { usage: 'check [DIR]', load: async () => (await import('./knowledge/check.ts')).check },
  };

const USAGE = `npm run knowledge -- ${Object.values(subCommands)
  .map(({ usage }) => usage)
  .join(' | ')}`;

await runEntry(USAGE, async ([name, ...args]) => {
  const chosen = Object.hasOwn(subCommands, name ?? '') ? subCommands[name ?? ''] : undefined;
  if (!chosen)
    throw new Stop(`${name === undefined ? 'Say what to do.' : `There is no "${name}".`} Usage: ${USAGE}`, 2);
  await (await chosen.load())(args);
});
