// The store: one database, brought up to date at start, with what the platforms may remember.
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import type { Gaps } from '../chat/curation.ts';
import type { Claims, Memory, Vault } from '../chat/memory.ts';
import type { WishBook } from '../chat/wish.ts';
import type { Ledger } from '../digests/ledger.ts';
import type { Log } from '../log.ts';
import { dump, load } from './backup.ts';
import { readGaps } from './gaps.ts';
import { ledgerOver } from './ledger-over.ts';
import { migrate } from './migrations.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';
import { createSeal } from './seal.ts';
import { claim, forgetAnswered, release } from './tables/answered.ts';
import { forgetDigests } from './tables/digests.ts';
import { forgetFeedback, saveFeedback } from './tables/feedback.ts';
import { deleteInstallation, findInstallation, saveInstallation } from './tables/installations.ts';
import { forgetThreads, recallThread, rememberThread } from './tables/thread-contexts.ts';
import { countUnanswered, forgetUnanswered } from './tables/unanswered.ts';
import { forgetWishes, wishesOver } from './tables/wishes.ts';
import { type Tables, workspaceTables } from './tables.ts';

export type Store = {
  readonly memory: Memory & Claims;
  /** Null without ENCRYPTION_KEY: nothing secret is kept then. */
  readonly vault: Vault | null;
  readonly ledger: Ledger;
  /** Who wants to be told when an article answers what. */
  readonly wishes: WishBook;
  /** Counts terms that a question without an answer asked about. */
  countUnanswered(terms: readonly string[]): Promise<void>;
  /** Everything, as lines of text; and the reverse, in place of everything. */
  backup(): Promise<string[]>;
  restore(lines: readonly string[]): Promise<number>;
  /** What the articles do not answer, for curators; at most so many of each. */
  gaps(limit: number): Promise<Gaps>;
  /** Deletes what has outlived its time. */
  sweep(): Promise<void>;
  close(): Promise<void>;
};

export type StoreOptions = {
  readonly encryptionKey?: string | null;
  readonly now?: () => Temporal.Instant;
  /** Told of what goes wrong while nobody asks for anything. */
  readonly log?: Pick<Log, 'warn'>;
};

/** What is past its time goes this often, milliseconds. */
const SWEEP_EVERY = 10 * 60_000;
/** No statement of ours takes a second; one that takes this long waits for a lock or a dead line. Milliseconds. */
const STATEMENT_TIMEOUT = 10_000;
/** The same by our own clock, for a server that no longer answers at all. */
const QUERY_TIMEOUT = 15_000;

/** Opens `sqlite:FILE` or `postgres://…`. Throws what the database said when it cannot be opened or brought up to date. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  return storeOver(await dialectOf(url, options), options);
}

/** The same over a dialect in hand. */
export async function storeOver(dialect: Dialect, options: StoreOptions = {}): Promise<Store> {
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const now = options.now ?? (() => Temporal.Now.instant());
  const sweep = async () => {
    await forgetAnswered(db, now());
    await forgetThreads(db, now());
    await forgetFeedback(db, now());
    await forgetUnanswered(db, now());
    await forgetDigests(db, now());
    await forgetWishes(db, now());
  };
  // A sweep that fails (the database is away for a moment) is made up for by the next.
  const failed = (err: unknown) => options.log?.warn({ err }, 'what has outlived its time was not deleted');
  const timer = setInterval(() => void sweep().catch(failed), SWEEP_EVERY).unref();
  return {
    memory: memoryOf(db, now),
    vault: options.encryptionKey ? vaultOf(db, options.encryptionKey, now) : null,
    ledger: ledgerOver(db, now),
    wishes: wishesOver(db, now),
    countUnanswered: (terms) => countUnanswered(db, terms, now()),
    backup: () => dump(db),
    restore: (lines) => load(db, lines),
    gaps: (limit) => readGaps(db, limit),
    sweep,
    async close() {
      clearInterval(timer);
      await db.destroy();
    },
  };
}

/** Loads the PostgreSQL driver only where it is used. */
async function dialectOf(url: string, { log }: StoreOptions): Promise<Dialect> {
  if (url.startsWith('sqlite:')) return nodeSqliteDialect(url.slice('sqlite:'.length));
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (err) => log?.warn({ err }, 'a connection to the database broke while idle'));
  return new PostgresDialect({ pool });
}

function memoryOf(db: Kysely<Tables>, now: () => Temporal.Instant): Memory & Claims {
  return {
    claim: (id) => claim(db, id, now()),
    release: (id) => release(db, id),
    rememberThread: (place, context) => rememberThread(db, place, context, now()),
    recallThread: (place) => recallThread(db, place, now()),
    saveFeedback: (feedback) => saveFeedback(db, feedback, now()),
    async forgetWorkspace(platform, workspace) {
      await db.transaction().execute(async (transaction) => {
        for (const table of workspaceTables) {
          await transaction
            .deleteFrom(table)
            .where('platform', '=', platform)
            .where('workspace', '=', workspace)
            .execute();
        }
      });
    },
  };
}

function vaultOf(db: Kysely<Tables>, secret: string, now: () => Temporal.Instant): Vault {
  const seal = createSeal(secret);
  const owner = (platform: string, workspace: string) => `${platform}/${workspace}`;
  return {
    save: (platform, workspace, text) =>
      saveInstallation(db, { platform, workspace, sealed: seal.close(text, owner(platform, workspace)) }, now()),
    async find(platform, workspace) {
      const sealed = await findInstallation(db, platform, workspace);
      return sealed === null ? null : seal.open(sealed, owner(platform, workspace));
    },
    remove: (platform, workspace) => deleteInstallation(db, platform, workspace),
  };
}
