// Feeds as they are found: every format, and what is none; how many items each gives, or why it is refused.
import { faults } from './feed-faults.ts';
import { atom, DATE, entry, html, item, json, pubDate, rdf, rss, type Sample, TEXT } from './feed-parts.ts';

const formats: readonly Sample[] = [
  { name: 'RSS 2.0', body: rss(pubDate(DATE)), items: 1, day: '2025-02-20', url: 'https://wire.example/1' },
  { name: 'RSS 0.91', body: rss(item(), 'version="0.91"'), items: 1, day: null },
  {
    name: 'RSS 0.91 with its document type',
    body: rss(
      item(),
      'version="0.91"',
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
    ),
    items: 1,
  },
  { name: 'RSS 0.92', body: rss(item(), 'version="0.92"'), items: 1 },
  { name: 'RSS without a version', body: rss(item(), ''), items: 1 },
  {
    name: 'RSS 0.90',
    body: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://channel.netscape.com/rdf/simple/0.9/"><channel><title>Wire</title><link>https://wire.example/</link></channel><item><title>Story 1</title><link>https://wire.example/1</link></item></rdf:RDF>`,
    items: 1,
    url: 'https://wire.example/1',
  },
  {
    name: 'RSS 1.0 with Dublin Core',
    body: rdf(item('<dc:date>2025-02-20T10:00:00+07:00</dc:date>')),
    items: 1,
    day: '2025-02-20',
  },
  {
    name: 'Atom 0.3',
    body: `<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Wire</title><modified>2025-02-20T10:00:00Z</modified><entry><title>Story 1</title><link rel="alternate" type="text/html" href="https://wire.example/1"/><id>1</id><issued>2025-02-20T10:00:00Z</issued><modified>2025-02-21T10:00:00Z</modified><content type="text/html" mode="escaped">${html}</content></entry></feed>`,
    items: 1,
    day: '2025-02-20',
    url: 'https://wire.example/1',
  },
  {
    name: 'Atom 1.0',
    body: atom(entry('<published>2025-02-20T23:30:00+07:00</published>')),
    items: 1,
    day: '2025-02-20',
  },
  {
    name: 'Atom with an XHTML content',
    body: atom(
      `<entry><title>Story 1</title><id>1</id><link href="/1"/><updated>2025-02-20T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${TEXT}</p></div></content></entry>`,
    ),
    items: 1,
    day: '2025-02-20',
    url: 'https://wire.example/1',
  },
  {
    name: 'Atom with a prefix',
    body: `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Wire</a:title><a:entry><a:title>Story 1</a:title><a:id>1</a:id><a:updated>2025-02-20T00:00:00Z</a:updated><a:link href="https://wire.example/1"/></a:entry></a:feed>`,
    items: 1,
    day: '2025-02-20',
  },
  {
    name: 'Atom with several links',
    body: atom(
      entry(
        '<updated>2025-02-20T00:00:00Z</updated>',
        '<link rel="self" href="https://wire.example/self"/><link rel="replies" href="https://wire.example/talk"/><link rel="alternate" href="https://wire.example/1"/>',
      ),
    ),
    items: 1,
    url: 'https://wire.example/1',
  },
  {
    name: 'JSON Feed 1',
    body: json(
      [
        {
          id: '1',
          url: 'https://wire.example/1',
          content_html: `<p>${TEXT}</p>`,
          date_published: '2025-02-20T10:00:00Z',
        },
      ],
      'https://jsonfeed.org/version/1',
    ),
    items: 1,
    day: '2025-02-20',
  },
  {
    name: 'JSON Feed 1.1',
    body: json([{ id: '1', title: 'Story 1', content_text: TEXT, date_published: '2025-02-20T10:00:00-05:00' }]),
    items: 1,
    day: '2025-02-20',
  },
  {
    name: 'JSON Feed with numbers as ids',
    body: json([
      { id: 1, content_text: TEXT },
      { id: 2, content_text: TEXT },
    ]),
    items: 2,
  },
  {
    name: 'JSON Feed with a relative address',
    body: json([{ id: '1', url: '/1', content_text: TEXT }]),
    items: 1,
    url: 'https://wire.example/1',
  },
];

const refusals: readonly Sample[] = [
  {
    name: 'a page',
    body: '<!doctype html><html><head><title>x</title></head><body>Hello</body></html>',
    refused: /web page, not a feed/,
  },
  {
    name: 'a page after a comment',
    body: '<!-- cached -->\n<html><body>Hello</body></html>',
    refused: /web page, not a feed/,
  },
  {
    name: 'a page in XHTML',
    body: '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    refused: /web page, not a feed/,
  },
  {
    name: 'a site map',
    body: '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></urlset>',
    refused: /no feed/,
  },
  { name: 'other JSON', body: '{"items":[{"id":1}]}', refused: /no feed/ },
  { name: 'broken JSON', body: '{"version":"https://jsonfeed.org/version/1.1","items":[{', refused: /broken/ },
  { name: 'plain text', body: 'Not found', refused: /no feed/ },
  { name: 'nothing', body: '', refused: /empty/ },
  { name: 'white space', body: ' \n ', refused: /empty/ },
  { name: 'a feed cut off in an item', body: rss(item()).slice(0, 250), refused: /broken/ },
  { name: 'a feed cut off in a tag', body: '<rss version="2.0"><chan', refused: /broken/ },
  {
    name: 'an entity bomb',
    body: `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss(item().replace('Story 1', '&b;'), 'version="2.0"', '')}`,
    refused: /XML entities/,
  },
  {
    name: 'an entity that is a file',
    body: `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item().replace('Story 1', '&x;'), 'version="2.0"', '')}`,
    refused: /XML entities/,
  },
  { name: 'a picture', body: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), refused: /picture/ },
  {
    name: 'bytes without sense',
    body: Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7) % 31)),
    refused: /binary/,
  },
];

export const samples: readonly Sample[] = [...formats, ...faults, ...refusals];
