// `npm run store -- backup FILE | restore FILE`: everything that the bot has kept, to a file and back.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { BackupError } from '../store/backup.ts';
import { runEntry, Stop } from './entry.ts';
import { openDatabase } from './open-database.ts';
import { openConfig } from './open-study.ts';

const USAGE = 'npm run store -- backup FILE | restore FILE';

await runEntry(USAGE, async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [action, file] = positionals;
  if (!file || positionals.length !== 2 || (action !== 'backup' && action !== 'restore'))
    throw new Stop(`Say what to do, and with which file. Usage: ${USAGE}`, 2);
  // Read first: a file that is not there should not make a database.
  const lines = action === 'restore' ? (await readFile(file, 'utf8')).split('\n') : [];
  const store = await openDatabase(openConfig());
  try {
    const rows = action === 'backup' ? await save(await store.backup(), file) : await store.restore(lines);
    process.stdout.write(`${rows} rows ${action === 'backup' ? 'saved in' : 'restored from'} "${file}".\n`);
  } catch (error) {
    throw error instanceof BackupError ? new Stop(`"${file}" cannot be restored: ${error.message}.`) : error;
  } finally {
    await store.close();
  }
});

/** Written beside and moved, so that a backup is whole or not there; for its owner's eyes only. */
async function save(lines: readonly string[], file: string): Promise<number> {
  const part = `${file}.part`;
  try {
    await writeFile(part, `${lines.join('\n')}\n`, { mode: 0o600 });
    await rename(part, file);
  } catch (error) {
    // Told is why it could not be written, not why the beginning of it could not be removed.
    await rm(part, { force: true }).catch(() => {});
    throw new Stop(`"${file}" cannot be written (${(error as Error).message}); name a file in a folder that is there.`);
  }
  return lines.length - 1;
}
