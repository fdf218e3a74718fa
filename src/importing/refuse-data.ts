// Refuse data: feeds, site maps and exports are written for programs; none of them is an article.
import { Refusal } from './draft.ts';

const FEED = /<(?:rss|feed|rdf:RDF)\b|jsonfeed\.org\/version/i;
const XML = /^\s*(?:<\?xml\b|<!DOCTYPE\b|<(?:rss|feed|rdf:RDF|opml|urlset)\b)/i;
/** How far into a text its kind shows. Characters. */
const HEAD = 2_000;

/** Throws a Refusal for XML that is no page, and for JSON. */
export function refuseData(text: string): void {
  if (!XML.test(text) && !isJson(text)) return;
  if (FEED.test(text.slice(0, HEAD)))
    throw new Refusal('It is a feed, not an article; name its address in feeds.yaml.');
  throw new Refusal('It is data for programs (XML or JSON), not an article; save the text itself.');
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A text may begin with a bracket as well.
    return false;
  }
}
