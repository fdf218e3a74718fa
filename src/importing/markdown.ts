// Markdown: notes with or without front matter → draft; of foreign front matter only four plain texts are believed.
import { parse } from 'yaml';
import type { Draft, Known } from './draft.ts';
import { type Found, readRawText } from './raw-text.ts';
import { dayOfStamp } from './stated-day.ts';
import type { WordList } from './word-list.ts';

const FENCE = /^\s*---\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

export function readMarkdown(source: string, list: WordList, known: Known): Draft[] {
  const fence = FENCE.exec(source);
  const front = fence ? frontOf(fence[1] ?? '') : {};
  const unread = front === null ? ['the front matter, which is not YAML of plain texts'] : [];
  const rest = fence ? source.slice(fence[0].length) : source;
  const heading = /^\s*# +(.+?)\s*#*$/m.exec(rest);
  const text = heading && !front?.title ? rest.replace(heading[0], '') : rest;
  const title = front?.title ?? heading?.[1] ?? null;
  const found = { ...front, title: title === null ? null : plain(title).trim() };
  const [first, ...others] = readRawText(plain(text), list, known, found);
  return first ? [{ ...first, dropped: [...unread, ...first.dropped] }, ...others] : others;
}

/** Anything else, and anything that is no plain text, is passed over; null for YAML that cannot be read. */
function frontOf(yaml: string): Found | null {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return null;
  }
  const keys = (value ?? {}) as Readonly<Record<string, unknown>>;
  const text = (key: string) =>
    typeof keys[key] === 'string' && keys[key].trim() ? keys[key].slice(0, 500).trim() : null;
  const url = text('url');
  const published = dayOfStamp(text('published') ?? text('date'));
  return {
    title: text('title'),
    publisher: text('publisher'),
    url: url && URL.canParse(url) && /^https?:/.test(url) ? url : null,
    published,
    publishedFrom: published ? 'front matter' : null,
  };
}

/** Markup goes, words stay. */
function plain(text: string): string {
  return (
    text
      // Bounded: a hundred thousand brackets in a row must not take a minute.
      .replace(/!\[[^[\]\n]{0,1000}\]\([^)\n]{0,2000}\)/g, '')
      .replace(/\[([^[\]\n]{1,1000})\]\([^)\n]{0,2000}\)/g, '$1')
      .replace(/^#{1,6} +/gm, '')
      .replace(/^> ?/gm, '')
      .replace(/(\*\*|__)(?=\S)(.{1,2000}?)\1/g, '$2')
      .replace(/(?<![\p{L}*])\*(?=\S)([^*\n]+)\*(?![\p{L}*])/gu, '$1')
  );
}
