// Notice: which articles there are and what their texts are, so that "new" means added, not published.
import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Ledger, SeenArticle } from './ledger.ts';

/** Article id → hash of its text, of all that this process serves. */
type Served = ReadonlyMap<string, string>;
type Notice = { readonly knowledge: Knowledge; readonly served: Promise<Served> };

/** The last one of this process into each ledger. */
const latest = new WeakMap<object, Notice>();
/** What another process has noticed is waited for so long; after that it has been taken away again. Minutes. */
const PATIENCE = 2;

/**
 * Once for each knowledge, whoever asks for it: a process that still serves an older one must not call its texts the new
 * ones. Throws what the store throws, and may be asked again then.
 */
export function noticeArticles(knowledge: Knowledge, ledger: Pick<Ledger, 'notice'>): Promise<Served> {
  const last = latest.get(ledger);
  if (last?.knowledge === knowledge) return last.served;
  const served = notice(knowledge, ledger).catch((error: unknown) => {
    if (latest.get(ledger)?.knowledge === knowledge) latest.delete(ledger);
    throw error;
  });
  latest.set(ledger, { knowledge, served });
  return served;
}

async function notice({ articles }: Knowledge, ledger: Pick<Ledger, 'notice'>): Promise<Served> {
  const served = new Map(articles.map(({ id, title, body }) => [id, hashOf(`${title}\n${body}`)]));
  await ledger.notice([...served].map(([id, hash]) => ({ id, hash })));
  return served;
}

/** White space is no change of a text. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('base64url').slice(0, 22);
}

/** What came or changed after a moment, and up to when that is all. */
export type Since = { readonly seen: readonly SeenArticle[]; readonly until: string };

/** Where another process has noticed what this one does not serve yet, only what came before that. */
export async function noticedSince(
  after: string,
  knowledge: Knowledge,
  ledger: Pick<Ledger, 'notice' | 'noticed' | 'seenBetween'>,
  now: Temporal.Instant,
): Promise<Since> {
  const served = await noticeArticles(knowledge, ledger);
  const last = await ledger.noticed();
  const seen = await ledger.seenBetween(after, last);
  const momentOf = ({ added, changed }: SeenArticle) => (added > after ? added : (changed ?? added));
  const recently = now.subtract({ minutes: PATIENCE }).toString({ smallestUnit: 'millisecond' });
  const awaited = seen.filter((one) => served.get(one.id) !== one.hash && momentOf(one) > recently).map(momentOf);
  const [first] = awaited.sort();
  if (first === undefined) return { seen, until: last };
  const until = Temporal.Instant.from(first).subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' });
  return { seen: seen.filter((one) => momentOf(one) <= until), until };
}
