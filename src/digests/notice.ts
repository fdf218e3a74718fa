// Notice: which articles there are and what their texts are, so that "new" means added, not published.
import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Ledger } from './ledger.ts';

/** Once for each knowledge: a process that still serves an older one must not call its texts the new ones. */
export async function noticeArticles({ articles }: Knowledge, ledger: Pick<Ledger, 'notice'>): Promise<void> {
  await ledger.notice(articles.map(({ id, title, body }) => ({ id, hash: hashOf(`${title}\n${body}`) })));
}

/** White space is no change of a text. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('base64url').slice(0, 22);
}
