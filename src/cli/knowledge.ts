// `npm run knowledge -- check|import|fetch|…`: work on a knowledge folder; one file per sub-command in knowledge/.
import { runEntry, Stop } from './entry.ts';

/** Each imports its file only when it is chosen. A new one: its file, and its line here. */
const subCommands: Readonly<Record<string, { usage: string; load: () => Promise<(args: string[]) => Promise<void>> }>> =
  {
    check: { usage: 'check [DIR]', load: async () => (await import('./knowledge/check.ts')).check },
    import: {
      usage: 'import PATH… [--into DIR] [--publisher NAME] [--url URL] [--published DATE]',
      load: async () => (await import('./knowledge/import.ts')).importArticles,
    },
    fetch: { usage: 'fetch [--into DIR] [--json]', load: async () => (await import('./knowledge/fetch.ts')).fetchOnce },
    pending: { usage: 'pending [--into DIR]', load: async () => (await import('./knowledge/review.ts')).pending },
    approve: {
      usage: 'approve ID… [--into DIR]',
      load: async () => (await import('./knowledge/review.ts')).approvePending,
    },
    reject: {
      usage: 'reject ID… [--into DIR]',
      load: async () => (await import('./knowledge/review.ts')).rejectPending,
    },
    gaps: { usage: 'gaps [--most N]', load: async () => (await import('./knowledge/gaps.ts')).gaps },
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
