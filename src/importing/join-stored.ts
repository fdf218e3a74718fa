// Join stored: is a draft an article that the folder has, the same story from another source, a new version, or new?
import { articleText, type Source, withKeys } from './article-text.ts';
import type { Draft, Known } from './draft.ts';
import type { Stored, StoredArticles } from './stored-articles.ts';

export type Change = 'new' | 'unchanged' | 'version' | 'source';

export type Joined =
  | { readonly kind: 'new' }
  | {
      readonly kind: Exclude<Change, 'new'>;
      readonly stored: Stored;
      /** Where the article that is written stands: "articles", or "pending" where a curator decides first. */
      readonly room: string;
      readonly writes: ReadonlyMap<string, string>;
    };

type From = {
  readonly known: Known;
  readonly original: string;
  readonly hash: string;
  readonly origin: string | null;
  /** Where what is new goes. */
  readonly room: string;
};

/**
 * Same address, same text: nothing to do. Same address or publisher, changed text: a new version. Same or nearly the
 * same text under another publisher's name: one more source of one story.
 */
export function joinStored(draft: Draft, stored: StoredArticles, from: From): Joined {
  const sameText = stored.byText(draft);
  const sameAddress = stored.byUrl(draft.url);
  if (sameText) return sourceOf(draft, sameText, from);
  if (sameAddress) return versionOf(draft, sameAddress, from);
  const near = stored.nearText(draft);
  if (!near) return { kind: 'new' };
  const publisher = publisherOf(near);
  const own = publisherOfDraft(draft);
  return own !== null && publisher !== null && own !== publisher
    ? sourceOf(draft, near, from)
    : versionOf(draft, near, from);
}

function publisherOf({ front }: Stored): string | null {
  const inferred = front.publisherInferred as { publisher?: string } | null | undefined;
  return (front.publisher as string | null) ?? inferred?.publisher ?? null;
}

function publisherOfDraft(draft: Draft): string | null {
  return draft.publisher ?? draft.publisherInferred?.publisher ?? null;
}

function sourceOf(draft: Draft, stored: Stored, { known }: From): Joined {
  const publisher = publisherOfDraft(draft);
  const sources = (stored.front.sources as Source[] | null | undefined) ?? [];
  const isOwn = publisher === null || publisher === publisherOf(stored);
  const isNamed = sources.some((source) => source.publisher === publisher && (source.url ?? null) === draft.url);
  const isNewAddress = draft.url !== null && draft.url !== stored.front.url;
  const { room } = stored;
  if (isNamed || (isOwn && !isNewAddress)) return { kind: 'unchanged', stored, room, writes: new Map() };
  const source: Source = { publisher, url: draft.url, published: draft.published, added: known.today };
  const text = withKeys({ ...stored.front, sources: [...sources, source] }, stored.body);
  return { kind: 'source', stored, room, writes: new Map([[`${room}/${stored.id}.md`, text]]) };
}

/**
 * The old text goes to versions/, under its number, so that what was quoted can still be shown; where a curator decides
 * first, an approved one goes there when the new one is approved, and serves until then.
 */
function versionOf(draft: Draft, stored: Stored, { known, original, hash, origin, room }: From): Joined {
  const version = Number(stored.front.version ?? 1) + 1;
  const merged: Draft = {
    ...draft,
    title: draft.title ?? (stored.front.title as string | null),
    published: draft.published ?? (stored.front.published as string | null),
    url: draft.url ?? (stored.front.url as string | null | undefined) ?? null,
  };
  const text = articleText(merged, {
    id: stored.id,
    origin,
    original,
    originalHash: `sha256:${hash}`,
    added: known.today,
    version,
    topics: (stored.front.topics as string[]) ?? [],
    sources: (stored.front.sources as Source[] | null | undefined) ?? [],
  });
  const serves = room === 'pending' && stored.room === 'articles';
  const target = serves ? room : stored.room;
  const writes = new Map([
    ...(serves ? [] : [[oldVersion(stored), withKeys(stored.front, stored.body)] as const]),
    [`${target}/${stored.id}.md`, text],
  ]);
  return { kind: 'version', stored, room: target, writes };
}

/** Where a text is kept that another is about to replace. */
export function oldVersion({ id, front }: Pick<Stored, 'id' | 'front'>): string {
  return `versions/${id}/${Number(front.version ?? 1)}.md`;
}
