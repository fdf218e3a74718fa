// Inbox: raw texts, pages and notes that a curator drops into the folder while the bot runs → articles, as `import` makes them.
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topic } from '../knowledge/vocabulary.ts';
import { MOST_BYTES } from './decode.ts';
import { refusal } from './draft.ts';
import { readFeedsFile } from './feeds-file.ts';
import { alone } from './folder-lock.ts';
import type { FollowedStored } from './followed-stored.ts';
import { type Folder, importInput, type Outcome } from './import-input.ts';
import { lookAgain } from './look-again.ts';

export type InboxNeeds = {
  readonly folder: string;
  readonly stored: FollowedStored;
  readonly topics: () => readonly Topic[];
  readonly now: () => Temporal.Instant;
  readonly told: (outcome: Outcome) => void;
  readonly failed: (why: unknown) => void;
};

const INBOX = 'inbox';
const LOCK = '.inbox.lock';
/** How often it is looked at; a file that is the same in two looks is there in full. Milliseconds. */
const LOOK = 200;

/** A file that became an article goes, and its original is kept; one that is refused stays, and is told once. */
export function followInbox(needs: InboxNeeds): { stop(): Promise<void> } {
  let seen: ReadonlyMap<string, string> = new Map();
  const refused = new Set<string>();
  let isRead = false;
  let stopped = false;
  let problem = '';
  const look = async () => {
    const before = seen;
    const found = await filesIn(needs.folder);
    // A large folder takes seconds to read, for which the first file should not wait.
    if (found !== null && !isRead) await needs.stored();
    isRead = found !== null;
    seen = found ?? new Map();
    const ready = [...seen].filter(([name, stamp]) => before.get(name) === stamp && !refused.has(`${name} ${stamp}`));
    if (ready.length === 0) return;
    await alone(join(needs.folder, LOCK), needs.now(), async () => {
      const folder = await openFolder(needs);
      for (const [name, stamp] of ready) {
        if (stopped) return;
        if ((await stampOf(join(needs.folder, INBOX, name))) !== stamp) continue;
        const outcome = await importFile(name, folder, needs.now());
        if (outcome.kind === 'refused') refused.add(`${name} ${stamp}`);
        // What was written on meanwhile is not all read: it stays, and is looked at again.
        else if ((await stampOf(join(needs.folder, INBOX, name))) === stamp) await rm(join(needs.folder, INBOX, name));
        needs.told(outcome);
      }
    });
    problem = '';
  };
  // Said once, not at every look.
  const failed = (error: Error) => {
    if (error.message !== problem) needs.failed(error);
    problem = error.message;
  };
  const again = lookAgain(
    () =>
      look()
        .catch(failed)
        .then(() => LOOK),
    LOOK,
  );
  return {
    stop() {
      stopped = true;
      return again.stop();
    },
  };
}

/** What lies there, by name, with its stamp; hidden files and folders are passed over. Null where there is no inbox. */
async function filesIn(folder: string): Promise<Map<string, string> | null> {
  const inbox = join(folder, INBOX);
  const files = new Map<string, string>();
  const found = await lstat(inbox).catch(() => null);
  // Files are removed from there: elsewhere they may be somebody's own.
  if (found?.isSymbolicLink())
    throw new Error(`"${inbox}" is a symbolic link, which is not followed; make it a folder.`);
  if (!found?.isDirectory()) return null;
  for (const name of await readdir(inbox)) {
    if (name.startsWith('.')) continue;
    const stamp = await stampOf(join(inbox, name));
    if (stamp !== null) files.set(name, stamp);
  }
  return files;
}

/** What tells whether a file is still being written; null for a folder, and for what is gone. */
async function stampOf(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null);
  return found && !found.isDirectory() ? `${found.ino} ${found.size} ${found.mtimeMs}` : null;
}

async function importFile(name: string, folder: Folder, now: Temporal.Instant): Promise<Outcome> {
  const path = join(folder.path, INBOX, name);
  const shown = `${INBOX}/${name}`;
  const found = await lstat(path);
  if (!found.isFile()) return { kind: 'refused', name: shown, why: 'It is no file; put the file itself there.' };
  if (found.size > MOST_BYTES) return { kind: 'refused', name: shown, why: refusal('large', MOST_BYTES / 1e6).message };
  const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  // One that may not be read must not hold up the others.
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (typeof bytes === 'string') return { kind: 'refused', name: shown, why: `It may not be read (${bytes}).` };
  return importInput({ name: shown, bytes }, folder, { today });
}

/** The folder as it is now. */
async function openFolder({ folder: path, topics, stored }: InboxNeeds): Promise<Folder> {
  const feeds = await readFeedsFile(path);
  if ('problem' in feeds) throw new Error(feeds.problem);
  return { path, stored: await stored(), topics: topics(), room: feeds.review ? 'pending' : 'articles' };
}
