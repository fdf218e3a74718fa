// Parts of feeds: the wrapping of each format around items, for the samples.
export const TEXT =
  'The ministers of trade met in the old customs house, talked about fish, coffee and rail for a day, and agreed to meet again before the rains begin.';
export const html = `&lt;p&gt;${TEXT}&lt;/p&gt;`;
export const DATE = 'Thu, 20 Feb 2025 10:00:00 GMT';

export type Sample = {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly items?: number;
  /** Day of the first item, where it states one. */
  readonly day?: string | null;
  readonly url?: string | null;
  readonly title?: string;
  readonly refused?: RegExp;
};

export const item = (more = '', n = 1) =>
  `<item><title>Story ${n}</title><link>https://wire.example/${n}</link><description>${html}</description>${more}</item>`;
export const rss = (content: string, attributes = 'version="2.0"', head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${head}<rss ${attributes}><channel><title>Wire</title><link>https://wire.example/</link><description>All</description>${content}</channel></rss>`;
export const atom = (content: string, namespace = 'http://www.w3.org/2005/Atom', more = '') =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="${namespace}"${more}><title>Wire</title><id>urn:wire</id><updated>2025-02-20T10:00:00Z</updated>${content}</feed>`;
export const entry = (more = '', link = '<link href="https://wire.example/1"/>') =>
  `<entry><title>Story 1</title><id>urn:1</id>${link}<content type="html">${html}</content>${more}</entry>`;
export const json = (items: unknown, version = 'https://jsonfeed.org/version/1.1') =>
  JSON.stringify({ version, title: 'Wire', items });
export const rdf = (content: string) =>
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://wire.example/"><title>Wire</title><link>https://wire.example/</link></channel>${content}</rdf:RDF>`;
export const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
export const pubDate = (text: string) => item(`<pubDate>${text}</pubDate>`);
