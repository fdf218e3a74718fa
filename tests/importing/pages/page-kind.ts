// A kind of page: one publishing system's way of wrapping a story, with what the reader should find in it.
import type { Story } from './stories.ts';

export type PageKind = {
  readonly name: string;
  readonly language?: 'vi' | 'fr';
  /** The day of publication that the page states, or null where it states none. */
  readonly day: string | null;
  /** Where the kind is about more than text, day and title. */
  readonly publisher?: string;
  readonly address?: string;
  readonly contentType?: string;
  readonly encode?: (html: string) => Uint8Array;
  html(story: Story): string;
};

/** Paragraphs in `tag`s, with something between the second and the third. */
export function paragraphs(story: Story, tag = 'p', attributes = '', between = ''): string {
  const name = tag.split(' ')[0] ?? tag;
  const open = attributes ? `<${tag} ${attributes}>` : `<${tag}>`;
  return story.paragraphs.map((text, i) => `${i === 2 ? between : ''}${open}${escaped(text)}</${name}>`).join('\n');
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export const COOKIES =
  '<div id="cookie-consent" class="cookie-banner" role="dialog"><h2>We value your privacy</h2><p>We and our 842 partners store and access personal data, like browsing data or unique identifiers, on your device. Selecting I Accept enables tracking technologies to support the purposes shown under we and our partners process data to provide.</p><p>You can change your choices at any time in the privacy centre at the bottom of each page.</p><button>I accept</button><button>Manage my choices</button></div>';
export const NAVIGATION =
  '<header class="site-header"><a class="logo" href="/">The Harbour Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav><form><input type="search"></form></header>';
export const FOOTER =
  '<footer><ul><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li><li><a href="/terms">Terms of use</a></li></ul><p>© 2025 The Harbour Post. All rights reserved. No part of this site may be reproduced without permission.</p></footer>';
export const SHARE =
  '<div class="share-buttons"><a href="#">Facebook</a> <a href="#">X</a> <a href="#">WhatsApp</a> <a href="#">Copy link</a></div>';
export const RELATED =
  '<section class="related-posts"><h3>Related articles</h3><ul><li><a href="/1">Storm closes the northern ports for a second day</a></li><li><a href="/2">Five things to know about the new ferry timetable</a></li><li><a href="/3">Opinion: why the harbour needs a better road</a></li></ul></section>';
export const COMMENTS =
  '<section id="comments"><h3>3 comments</h3><div class="comment"><p>Finally some good news, I hope that they keep their word this time.</p></div><div class="comment"><p>Who pays for all of this in the end? Not them, that much is certain.</p></div></section>';
export const SIDEBAR =
  '<aside class="sidebar"><h4>Most read</h4><ol><li><a href="/a">Lottery numbers of Saturday</a></li><li><a href="/b">Weather for the long weekend</a></li><li><a href="/c">Ferry runs aground, nobody hurt</a></li></ol><p>Get our stories first. Sign up for the morning letter, six days a week.</p></aside>';

export function htmlOf(head: string, body: string, attributes = 'lang="en"'): string {
  return `<!DOCTYPE html>\n<html ${attributes}>\n<head>${head}</head>\n<body>${body}</body>\n</html>`;
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
