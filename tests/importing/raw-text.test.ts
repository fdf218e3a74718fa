// Raw text: date lines, datelines, closing marks, captions, furniture, entities, drop caps, several stories on a page.
import { expect, test } from 'vitest';
import { readRawText } from '../../src/importing/raw-text.ts';
import { wordList } from '../../src/importing/word-list.ts';

const read = (text: string, today = '2026-01-01') => readRawText(text, wordList(), { today });
const STORY = 'The two ministers met in the capital on Monday and agreed to work together.';

test.each([
  [`OTTAWA — ${STORY}`, null],
  [`HÀ NỘI — ${STORY} — VNS`, 'VNS'],
  [`VOV.VN - ${STORY}`, 'VOV'],
  [`Hanoi (VNA) – ${STORY}`, 'VNA'],
  [`SWIFT CURRENT, Saskatchewan (AP) — ${STORY}`, 'AP'],
  [`OTTAWA, Feb 20 (Reuters) - ${STORY}`, 'Reuters'],
  [`HALIFAX, Nova Scotia, Feb. 20, 2025 (GLOBE WIRE) -- ${STORY}`, null],
  [`NDO - ${STORY}`, null],
  [`(Dân trí) - ${STORY}`, null],
  [`${STORY}/. VNA`, 'VNA'],
  [`${STORY}\n\nVNA`, 'VNA'],
])('marks of agencies go, and tell the publisher: %s', (text, publisher) => {
  const [draft] = read(text);
  expect([draft?.body, draft?.publisher]).toEqual([STORY, publisher]);
});

test('initials that the text goes on to use are its subject and no mark', () => {
  const text = 'NATO - A short history. NATO was founded in 1949 by twelve countries on both sides of the ocean.';
  expect(read(text)[0]?.body).toBe(text);
});

test('a dateline may follow a summary, which the text begins with once more', () => {
  const [draft] = read(`${STORY}\n\nHanoi (VNA) – ${STORY}\n\nThey will meet again in May.`);
  expect([draft?.body, draft?.publisher]).toEqual([`${STORY}\n\nThey will meet again in May.`, 'VNA']);
});

test('"./." names nobody; the publisher is inferred, with the reason', () => {
  const [draft] = read(`${STORY}/.`);
  expect([draft?.body, draft?.publisher, draft?.publisherInferred?.publisher]).toEqual([STORY, null, 'VNA']);
});

test('a date line states the day; one that cannot be is left out and told', () => {
  expect(read(` date 2025-03-26 ${STORY}`)[0]).toMatchObject({ published: '2025-03-26', publishedFrom: 'date line' });
  for (const day of ['1900-01-01', '2031-05-05', '2025-02-31']) {
    const [draft] = read(` date ${day} ${STORY}`);
    expect(draft?.published).toBeNull();
    expect(draft?.dropped.join()).toContain(day);
  }
});

test('entities are decoded once, marks composed, invisible characters gone, a drop cap joined', () => {
  const [draft] = read(
    'T\nhe ministers of Vie\u0302\u0323t Nam &amp; Canada met for \u201cthe first&nbsp;time\u201d, they said&#33; &amp;lt; is less\u200B.',
  );
  expect(draft?.body).toBe('The ministers of Việt Nam & Canada met for “the first time”, they said! &lt; is less.');
});

test('lines wrapped by a mail program are joined, lines that are paragraphs are not', () => {
  const wrapped =
    'The two ministers met in the capital on Monday\nand agreed to work together on defence, they told\nreporters.';
  expect(read(wrapped)[0]?.body).toBe(wrapped.replaceAll('\n', ' '));
  expect(read(`${STORY}\n${STORY.replace('Monday', 'Tuesday')}`)[0]?.body.split('\n\n')).toHaveLength(2);
});

test('subscription lines go; a related story is an article of its own', () => {
  const drafts = read(
    `Ministers meet in capital\n\n${STORY}\n\nFollow us on Facebook\n\nRelated\n\nTrade grows by a tenth\nTrade grows by a tenth\n\nTrade between them grew by a tenth last year.`,
  );
  expect(drafts.map(({ title, body }) => [title, body])).toEqual([
    ['Ministers meet in capital', STORY],
    ['Trade grows by a tenth', 'Trade between them grew by a tenth last year.'],
  ]);
});

test.each(['', '   ', '— VNS', 'VNA'])('%j holds no article', (text) => {
  expect(() => read(text)).toThrow('There is no article text in it.');
});
