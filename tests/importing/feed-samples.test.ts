// Sixty feeds as they are found: each is read, or refused with a reason; none does any other thing.
import { expect, test } from 'vitest';
import { decode } from '../../src/importing/decode.ts';
import { Refusal } from '../../src/importing/draft.ts';
import { readFeed } from '../../src/importing/feed-items.ts';
import { matches } from '../../src/importing/import-item.ts';
import { rss } from './feed-parts.ts';
import { samples } from './feed-samples.ts';

const read = (body: string | Uint8Array, type: string | null) =>
  readFeed(decode(typeof body === 'string' ? Buffer.from(body) : body, type), 'https://wire.example/feed');

test('there are sixty of them', () => {
  expect(samples.length).toBeGreaterThanOrEqual(60);
});

test.each(samples)('$name', ({ body, type = null, items, day, url, title, refused }) => {
  if (refused) {
    expect(() => read(body, type)).toThrow(refused);
    return;
  }
  const feed = read(body, type);
  expect(feed.items).toHaveLength(items ?? -1);
  const [first] = feed.items;
  if (day !== undefined) expect(first?.published).toBe(day);
  if (url !== undefined) expect(first?.url).toBe(url);
  if (title !== undefined) expect(first?.title).toBe(title);
});

// The square of so many would take hours.
test.each(['<', '<a', '<!--'])('an item of nothing but "%s" is read and looked through', (open) => {
  const many = `<![CDATA[${open.repeat(300_000)}]]>`;
  const { items } = read(
    rss(`<item><title>${many}</title><guid>1</guid><description>${many}</description></item>`),
    null,
  );
  expect(items.map((one) => matches(one, [['port']]))).toEqual([false]);
});

test('any of them, cut off or disturbed anywhere, is read or refused too', () => {
  for (const { body, type = null } of samples) {
    const bytes = Buffer.from(body).subarray(0, 6_000);
    for (let i = 1; i <= 12; i++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * i) / 13));
      const torn = Buffer.from(bytes);
      const middle = Math.floor(bytes.length / 2);
      torn.fill(i * 19, Math.max(0, middle - i), Math.min(bytes.length, middle + i));
      for (const part of [cut, torn]) {
        try {
          expect(Array.isArray(read(part, type).items)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }
    }
  }
});
