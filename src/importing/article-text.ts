// Article text: a draft → the file that the knowledge folder keeps, front matter and body.
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Topic } from '../knowledge/vocabulary.ts';
import { fold } from '../text/fold.ts';
import type { Draft } from './draft.ts';

export type Source = {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly added: string;
};

/** Where it came from and when. */
export type Provenance = {
  readonly id: string;
  /** Base name of the input, for people. */
  readonly origin: string | null;
  /** File in originals/. */
  readonly original: string;
  readonly originalHash: string;
  readonly added: string;
  readonly version: number;
  readonly topics: readonly string[];
  readonly sources: readonly Source[];
};

export function articleText(draft: Draft, from: Provenance): string {
  const front = {
    id: from.id,
    title: oneLine(draft.title),
    titleInferred: draft.titleInferred,
    publisher: oneLine(draft.publisher),
    publisherInferred: draft.publisherInferred,
    published: draft.published,
    publishedInferred: null,
    datesReadAgainst: draft.datesReadAgainst,
    origin: from.origin,
    language: draft.language,
    topics: from.topics,
    url: draft.url,
    caption: oneLine(draft.caption),
    ...(draft.byline ? { byline: oneLine(draft.byline) } : {}),
    ...(draft.publishedFrom ? { publishedFrom: draft.publishedFrom } : {}),
    added: from.added,
    original: from.original,
    originalHash: from.originalHash,
    ...(from.version > 1 ? { version: from.version } : {}),
    ...(from.sources.length > 0 ? { sources: from.sources } : {}),
    ...(draft.repairs.length > 0 ? { repairs: draft.repairs } : {}),
  };
  return withKeys(front, draft.body);
}

/** One line of YAML a key, never folded: what stands in a text cannot end the front matter. */
export function withKeys(front: Readonly<Record<string, unknown>>, body: string): string {
  const yaml = stringify(front, {
    lineWidth: 0,
    blockQuote: false,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `---\n${yaml}---\n\n${body}\n`;
}

function oneLine(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}

/** Longest slug; with a date before it well under what file systems take. Characters. */
const SLUG_LENGTH = 80;

/** Small letters, digits and hyphens only: no name from outside reaches the file system. */
export function slugOf(draft: Draft): string {
  const words = fold(draft.title ?? draft.titleInferred?.title ?? draft.body.slice(0, 100))
    .replace(/'/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = draft.published ?? '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > SLUG_LENGTH) break;
    slug = longer;
  }
  return slug || `article-${hashOf(draft.body).slice(0, 12)}`;
}

export function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Times that words of a topic must occur before an article is filed under it. */
const ENOUGH = 2;

/** Topics whose words the article uses; its headline and first paragraph count twice. */
export function topicsOf(draft: Draft, topics: readonly Topic[]): string[] {
  const head = `${draft.title ?? ''} ${draft.body.split('\n')[0] ?? ''}`;
  const words = (text: string) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const text = words(`${head} ${draft.body}`);
  return topics
    .filter((topic) => {
      let times = 0;
      for (const word of topic.words) times += text.split(words(word)).length - 1;
      return times >= ENOUGH;
    })
    .map(({ id }) => id);
}
