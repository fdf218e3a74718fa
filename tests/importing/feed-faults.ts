// Feeds with every fault that is commonly seen and can be read over: letters, types, links, days.
import { atom, html, item, json, pubDate, rss, type Sample, TEXT, utf16 } from './feed-parts.ts';

/** One item with this title, as the feed writes it. */
const titled = (title: string) => rss(item().replace('Story 1', title));

export const faults: readonly Sample[] = [
  { name: 'sent as text/html', type: 'text/html', body: rss(item()), items: 1 },
  { name: 'sent as octets', type: 'application/octet-stream', body: rss(item()), items: 1 },
  { name: 'JSON sent as XML', type: 'text/xml', body: json([{ id: '1', content_text: TEXT }]), items: 1 },
  { name: 'a byte order mark', body: `\uFEFF${rss(item())}`, items: 1 },
  { name: 'blank lines before the prolog', body: `\n\n  ${rss(item())}`, items: 1 },
  { name: 'UTF-16', body: utf16(rss(item(), 'version="2.0"', '<?xml version="1.0" encoding="UTF-16"?>')), items: 1 },
  {
    name: 'Latin letters by the prolog',
    body: Buffer.from(
      rss(item().replace('Story 1', 'Café 1'), 'version="2.0"', '<?xml version="1.0" encoding="ISO-8859-1"?>'),
      'latin1',
    ),
    items: 1,
    title: 'Café 1',
  },
  {
    name: 'Latin letters by nothing',
    body: Buffer.from(titled('Café 1'), 'latin1'),
    items: 1,
    title: 'Café 1',
  },
  {
    name: 'UTF-8 under a wrong header',
    type: 'text/xml; charset=iso-8859-1',
    body: titled('Hà Nội 1'),
    items: 1,
    title: 'Hà Nội 1',
  },
  {
    name: 'entities that only HTML knows',
    body: titled('Caf&eacute;&nbsp;1 &mdash; today'),
    items: 1,
    title: 'Café 1 — today',
  },
  { name: 'bare ampersands', body: titled('Fish & Chips & more'), items: 1, title: 'Fish & Chips & more' },
  {
    name: 'CDATA around everything',
    body: rss(
      `<item><title><![CDATA[Story & 1]]></title><link><![CDATA[https://wire.example/1]]></link><guid><![CDATA[g1]]></guid><description><![CDATA[<p>${TEXT}</p>]]></description></item>`,
    ),
    items: 1,
    title: 'Story & 1',
    url: 'https://wire.example/1',
  },
  { name: 'markup in a title', body: titled('&lt;b&gt;Story&lt;/b&gt; 1'), items: 1, title: 'Story 1' },
  { name: 'titles encoded twice', body: titled('Fish &amp;amp; Chips'), items: 1, title: 'Fish & Chips' },
  {
    name: 'relative links',
    body: rss(`<item><title>Story 1</title><link>/news/1?a=1&amp;b=2</link><description>${html}</description></item>`),
    items: 1,
    url: 'https://wire.example/news/1?a=1&b=2',
  },
  {
    name: 'a guid that is the link',
    body: rss(
      `<item><title>Story 1</title><guid isPermaLink="true">https://wire.example/1</guid><description>${html}</description></item>`,
    ),
    items: 1,
    url: 'https://wire.example/1',
  },
  {
    name: 'a guid that is none',
    body: rss(
      `<item><title>Story 1</title><guid isPermaLink="false">tag:1</guid><description>${html}</description></item>`,
    ),
    items: 1,
    url: null,
  },
  {
    name: 'neither guid nor link',
    body: rss(`<item><title>Story 1</title><description>${html}</description></item>`),
    items: 1,
    url: null,
  },
  { name: 'an item of nothing', body: rss(`<item></item>${item()}`), items: 1 },
  {
    name: 'a script for a link',
    body: rss(`<item><title>Story 1</title><link>javascript:alert(1)</link><description>${html}</description></item>`),
    items: 1,
    url: null,
  },
  {
    name: 'content beside the description',
    body: rss(
      `<item><title>Story 1</title><link>https://wire.example/1</link><description>Short.</description><content:encoded><![CDATA[<p>${TEXT}</p>]]></content:encoded></item>`,
      'version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    ),
    items: 1,
  },
  {
    name: 'a namespace that is never declared',
    body: rss(item('<media:content url="a.jpg"/><dc:creator>Ann</dc:creator>')),
    items: 1,
  },
  {
    name: 'items outside the channel',
    body: `<rss version="2.0"><channel><title>Wire</title></channel>${item()}</rss>`,
    items: 1,
  },
  {
    name: 'capital letters',
    body: `<RSS VERSION="2.0"><CHANNEL><TITLE>Wire</TITLE><ITEM><TITLE>Story 1</TITLE><LINK>https://wire.example/1</LINK></ITEM></CHANNEL></RSS>`,
    items: 1,
  },
  {
    name: 'a style sheet and comments',
    body: rss(
      `<!-- begin -->${item()}<!-- end -->`,
      'version="2.0"',
      '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="a.xsl"?><!-- made by hand -->',
    ),
    items: 1,
  },
  { name: 'control characters', body: titled('Story\u0008 \u000b1'), items: 1 },
  { name: 'a feed without items', body: rss(''), items: 0 },
  { name: 'an Atom feed without entries', body: atom(''), items: 0 },
  { name: 'a JSON feed without items', body: json([]), items: 0 },
  {
    name: 'two thousand items',
    body: rss(Array.from({ length: 2_000 }, (_, n) => item(`<guid>${n}</guid>`, n)).join('')),
    items: 500,
  },
  {
    name: 'elements in elements without end',
    body: rss(`<item><title>Story 1</title>${'<x>'.repeat(5_000)}${'</x>'.repeat(5_000)}</item>`),
    refused: /broken/,
  },
  { name: 'the day in words', body: rss(pubDate('20 February 2025')), items: 1, day: '2025-02-20' },
  { name: 'the day as W3C writes it', body: rss(pubDate('2025-02-20 10:00:00')), items: 1, day: '2025-02-20' },
  { name: 'the day without a weekday and zone', body: rss(pubDate('20 Feb 2025 10:00')), items: 1, day: '2025-02-20' },
  { name: 'the day in seconds', body: rss(pubDate('1740045600')), items: 1, day: '2025-02-20' },
  { name: 'the day in Vietnamese', body: rss(pubDate('Thứ Năm, 20/02/2025 10:00')), items: 1, day: '2025-02-20' },
  { name: 'a day that is none', body: rss(pubDate('yesterday')), items: 1, day: null },
  { name: 'a year of two digits', body: rss(pubDate('Thu, 20 Feb 25 10:00:00 GMT')), items: 1, day: '2025-02-20' },
];
