// Pages: text without furniture; title, publisher, address and day by JSON-LD, meta, time and text, in that order.
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/importing/decode.ts';
import { readPage } from '../../src/importing/page.ts';
import { dayIn, dayOfStamp } from '../../src/importing/stated-day.ts';
import { wordList } from '../../src/importing/word-list.ts';

const BODY = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Paragraph ${i}: the two ministers met in the capital, talked at length about trade, defence and culture, and agreed to go on working together.</p>`,
).join('');
const page = (head: string, before = '', after = '') =>
  `<!doctype html><html><head><title>Ministers meet | The Paper</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Ministers meet</h1>${before}${BODY}${after}</article><footer>© The Paper</footer></body></html>`;
const read = (html: string) =>
  readPage(html, wordList(), { today: '2026-01-01' }, 'https://paper.example/a?utm_source=x')[0];
const LD =
  '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ministers meet","datePublished":"2025-02-20T23:30:00+07:00","author":{"name":"A. Writer"},"publisher":{"name":"The Paper"}}]}</script>';
const META = '<meta property="article:published_time" content="2025-02-19T10:00:00Z">';
const TIME = '<time datetime="2025-02-18">18 February</time>';

test('the text comes without menus and foot, the rest from the page’s own data', () => {
  const draft = read(page(`${LD}<link rel="canonical" href="/a">`));
  expect(draft?.body.split('\n\n')).toHaveLength(6);
  expect(draft).toMatchObject({
    title: 'Ministers meet',
    titleInferred: null,
    publisher: 'The Paper',
    byline: 'A. Writer',
    url: 'https://paper.example/a',
  });
});

test.each([
  ['JSON-LD', page(LD + META, TIME), '2025-02-20'],
  ['meta', page(META, TIME), '2025-02-19'],
  ['time', page('', TIME), '2025-02-18'],
  ['text', page('', '<p class="date">Updated: 17 February 2025, 10:00</p>'), '2025-02-17'],
  [null, page(''), null],
])('the day by %s', (basis, html, day) => {
  expect(read(html)).toMatchObject({ published: day, publishedFrom: basis });
});

test('a day that no article can have is passed over for the next basis', () => {
  expect(read(page(LD.replace('2025-02-20', '1900-01-01') + META))).toMatchObject({
    published: '2025-02-19',
    publishedFrom: 'meta',
    dropped: ['the date 1900-01-01, which no article can have'],
  });
  const never = page('<meta property="article:published_time" content="2099-01-01">');
  expect(read(never)).toMatchObject({
    published: null,
    publishedFrom: null,
    dropped: ['the date 2099-01-01, which no article can have'],
  });
});

test.each([
  ['<a rel="author" href="/a">Ann Writer</a>', 'Ann Writer'],
  ['<div class="byline">By Ann Writer</div>', 'Ann Writer'],
  ['<span itemprop="author">Nguyễn Văn Hà</span>', 'Nguyễn Văn Hà'],
  ['<meta name="author" content="https://paper.example/authors/7">', null],
  ['<div class="author">February 20, 2025</div>', null],
  ['<div class="byline"><p>By Ann Writer</p><p>Reporting from Hanoi</p></div>', null],
])('who wrote it, as the page shows: %s', (html, byline) => {
  expect(read(page('', html))?.byline).toBe(byline);
});

test('broken JSON-LD and a page without text do no harm', () => {
  expect(read(page('<script type="application/ld+json">{"@type":</script>'))?.title).toBe('Ministers meet');
  expect(() => read('<html><body><nav>Home</nav></body></html>')).toThrow();
});

// Such a page would take a minute and more if it were read.
test.each(['div', 'h1', 'time', 'made-up'])('elements "%s" within one another without end are refused', (name) => {
  expect(() => read(page('', `<${name}>a`.repeat(20_000)))).toThrow('more elements than any article');
});

test('a long text within hundreds of elements is refused: it would be read once for each of them', () => {
  const nested = `${'<div class="lead share">'.repeat(900)}<p>${'word '.repeat(90_000)}</p>${'</div>'.repeat(900)}`;
  expect(() => read(page('', nested))).toThrow('more elements than any article');
});

test('what the page says of its publisher stands before the mark of the agency whose text it took over', () => {
  const wire = page(
    LD,
    '<p>HANOI, May 7 (VNA) – The two sides signed a paper that nobody had expected to be signed so soon.</p>',
  );
  expect(read(wire)).toMatchObject({ publisher: 'The Paper' });
  expect(read(wire)?.body).toMatch(/^The two sides signed/);
  expect(read(wire)?.dropped).toContain('dateline "HANOI, May 7 (VNA) –"');
});

describe('characters', () => {
  const text = 'Việt Nam, café, “quoted”';
  test.each([
    ['UTF-8', Buffer.from(text), null, text],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), null, text],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), null, text],
    ['Latin by header', Buffer.from('café', 'latin1'), 'text/html; charset=ISO-8859-1', 'café'],
    [
      'Latin by meta',
      Buffer.from('<meta charset="windows-1252">café', 'latin1'),
      null,
      '<meta charset="windows-1252">café',
    ],
    ['Latin by default', Buffer.from('café', 'latin1'), null, 'café'],
    ['UTF-8 under a wrong header', Buffer.from(text), 'text/html; charset=iso-8859-1', text],
    ['a set nobody knows', Buffer.from(text), 'text/html; charset=x-nothing', text],
  ])('%s', (_, bytes, header, expected) => {
    expect(decode(bytes, header)).toBe(expected);
  });
});

test.each([
  ['2025-02-20T23:30:00Z', '2025-02-20'],
  ['Thu, 20 Feb 2025 23:30:00 +0700', '2025-02-20'],
  ['February 20, 2025', '2025-02-20'],
  ['Thứ Năm, ngày 20 tháng 2 năm 2025', '2025-02-20'],
  ['20/02/2025 14:00 (GMT+7)', '2025-02-20'],
  ['20 février 2025', '2025-02-20'],
  ['03/04/2025', null],
  ['Thứ Năm, 06/02/2025 14:30 (GMT+7)', '2025-02-06'],
  ['Wed, 02/05/2025 - 10:11', '2025-02-05'],
  ['Cập nhật lúc 14:30 05/02/2025', '2025-02-05'],
  ['2/5/2025 2:30:00 PM', '2025-02-05'],
  ['5 Tháng Hai, 2025', '2025-02-05'],
  ['Tháng Mười Hai 5, 2025', '2025-12-05'],
  ['tháng 2 năm 2025', null],
  ['20 févr. 2025', '2025-02-20'],
  ['le 1er février 2025 à 14 h 30', '2025-02-01'],
  ['2025.02.20', '2025-02-20'],
  ['31 February 2025', null],
  ['no day', null],
])('the day of %s', (stamp, day) => {
  expect(dayOfStamp(stamp)).toBe(day);
  expect(dayIn(stamp)).toBe(day);
});
