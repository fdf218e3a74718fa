// JSON-LD: what a page says of its article to machines, found among all that it says of itself.
import type { PageDocument } from './dom.ts';

export type Json = Readonly<Record<string, unknown>>;

export type Described = {
  readonly article: Json;
  /** A node, or the one that it refers to by its id elsewhere on the page. */
  node(value: unknown): unknown;
};

/** JSON-LD of more bytes is no description of an article. */
const MOST_JSON = 500_000;
const DEEPEST = 6;
const ARTICLE = /Article|Posting|Report|Review$/;

/** The article that has the page's own headline, else the first; `isOwn` knows the headline. */
export function describedArticle(document: PageDocument, isOwn: (headline: string) => boolean): Described | null {
  const all = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .map((script) => parsed(script.textContent ?? ''))
    .filter((value) => value !== null);
  const articles = all.flatMap((value) => articlesIn(value, 0));
  const own = articles.find(({ headline }) => typeof headline === 'string' && isOwn(headline));
  const article = own ?? articles[0];
  if (!article) return null;
  const byId = new Map<unknown, Json>();
  for (const value of all)
    for (const node of nodesIn(value, 0)) if (Object.keys(node).length > 1) byId.set(node['@id'], node);
  return { article, node: (value) => byId.get(idOf(value)) ?? value };
}

/** Where a node is nothing but a reference. */
function idOf(value: unknown): string | null {
  const id = (value as Json | null | undefined)?.['@id'];
  return typeof id === 'string' && Object.keys(value as Json).length === 1 ? id : null;
}

/** Pages carry JSON with line ends within texts and commas too many, which browsers' own readers let pass. */
function parsed(source: string): unknown {
  if (source.length > MOST_JSON) return null;
  const bare = source
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!(?:\[CDATA\[|--)(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:\]\]|--)>(?:\*\/)?\s*$/g, '')
    .trim();
  for (const text of [
    bare,
    bare
      .replace(/[\u0000-\u001F]+/g, ' ')
      .replace(/,(?=\s*[}\]])/g, '')
      .replace(/;$/, ''),
  ]) {
    try {
      return JSON.parse(text);
    } catch {
      // Broken in another way; without it the next basis is asked.
    }
  }
  return null;
}

function articlesIn(value: unknown, depth: number): Json[] {
  return nodesIn(value, depth).filter(
    (json) => typesOf(json).some((type) => ARTICLE.test(type)) && Boolean(json.headline ?? json.datePublished),
  );
}

function typesOf(json: Json): string[] {
  return [json['@type']].flat().map(String);
}

/** Nodes that describe the page or what it is about; lists of other pages are left alone. */
function nodesIn(value: unknown, depth: number): Json[] {
  if (depth > DEEPEST || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth + 1));
  const json = value as Json;
  return [json, ...nodesIn(json['@graph'], depth + 1), ...nodesIn(json.mainEntity, depth + 1)];
}
