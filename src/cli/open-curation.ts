// Opening the curation: the knowledge folder and the ledger → what curators see and decide in chat.
import type { Curation, FeedStanding, WaitingArticle } from '../chat/curation.ts';
import type { Config } from '../config.ts';
import type { FeedState } from '../importing/feed-states.ts';
import type { Stored } from '../importing/stored-articles.ts';
import { isRefusal } from '../languages/sentences/refusals.ts';
import type { Store } from '../store/open-store.ts';

/** `store`: null where nothing is kept. Importing is loaded with the first call: a start should not wait for it. */
export function openCuration(
  { knowledgeDir, curators }: Pick<Config, 'knowledgeDir' | 'curators'>,
  store: Pick<Store, 'gaps'> | null,
): Curation {
  return {
    // Whoever sits at the terminal runs the bot.
    isCurator: ({ place, user }) => place.platform === 'terminal' || curators.includes(user),
    async feeds() {
      const { readFeedsFile } = await import('../importing/feeds-file.ts');
      const { readStates } = await import('../importing/feed-states.ts');
      const file = await readFeedsFile(knowledgeDir);
      if ('problem' in file || file.feeds.length === 0) return [];
      const states = await readStates(knowledgeDir);
      const all = file.feeds.map(({ url }) => standingOf(url, states.get(url)));
      return all.toSorted((a, b) => Number(b.state === 'failing') - Number(a.state === 'failing'));
    },
    async waiting() {
      const { pendingArticles } = await import('../importing/review.ts');
      return (await pendingArticles(knowledgeDir)).map(waitingOf);
    },
    async approve(id) {
      const { approve } = await import('../importing/review.ts');
      const { Refusal } = await import('../importing/draft.ts');
      return approve(knowledgeDir, id).catch((error: unknown) => {
        // The article came by another way: nothing is left to decide here.
        if (error instanceof Refusal) return false;
        throw error;
      });
    },
    reject: async (id) => (await import('../importing/review.ts')).reject(knowledgeDir, id),
    gaps: async (most) => store?.gaps(most) ?? null,
  };
}

function standingOf(url: string, state: FeedState | undefined): FeedStanding {
  const { host, pathname } = new URL(url);
  const name = host + pathname.replace(/\/$/, '');
  if (state?.failingSince)
    return { name, state: 'failing', day: state.failingSince.slice(0, 10), why: reasonOf(state) };
  if (state?.okAt) return { name, state: 'ok', day: state.okAt.slice(0, 10), why: null };
  return { name, state: 'new', day: null, why: null };
}

/** A reason that this version does not know is said as it was kept. */
function reasonOf({ reason, why }: FeedState): FeedStanding['why'] {
  return reason && isRefusal(reason) ? reason : why;
}

function waitingOf({ id, front, body }: Stored): WaitingArticle {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const inferred = front.titleInferred as { title?: string } | null | undefined;
  return {
    id,
    title: text(front.title) ?? inferred?.title ?? id,
    publisher: text(front.publisher),
    published: text(front.published),
    source: text(front.url) ?? text(front.origin),
    version: Number(front.version ?? 1),
    body,
  };
}
