// Replies made by chance, and by hand for the golden files: every kind of block, hostile texts, sizes beyond every limit.
import fc from 'fast-check';
import {
  type Action,
  actionIds,
  type Block,
  type CitationBlock,
  type MarkedText,
  type Reply,
} from '../../../src/chat/reply.ts';

const HOSTILE = [
  '@everyone',
  '<@123456789012345678>',
  '||x||',
  '# head',
  '\n- item',
  '```',
  '[a](http://b)',
  '](<',
  '<t:1:R>',
  'Thắng 👩‍👩‍👧‍👦',
  'https://e.example/a_b_c',
  '\u202E',
  '\\',
  '1. one',
];

/** Dates, and how they stand in a text. */
const DATES = [
  { date: '2025-02-20', shown: '20 February 2025' },
  { date: '2025-02', shown: 'February 2025' },
  { date: '2025-02-20T08:30:00+07:00[Asia/Ho_Chi_Minh]', shown: '20 February 2025, 08:30' },
];

const words = (most: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
        fc.constantFrom(...HOSTILE),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: most, size: 'max' },
    )
    .map((parts) => parts.join(' '));
const text = fc.oneof({ weight: 6, arbitrary: words(3) }, { weight: 2, arbitrary: words(20) }, words(80));

/** Highlights as the bot makes them: between characters, never within one. */
const marked: fc.Arbitrary<MarkedText> = text.chain((whole) => {
  const borders = [0];
  for (const sign of whole) borders.push((borders.at(-1) ?? 0) + sign.length);
  const border = fc.constantFrom(...borders);
  const range = fc.tuple(border, border).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  return fc.array(range, { maxLength: 4 }).map((highlights) => ({ text: whole, highlights }));
});
/** With words of the bot's own, which name days and times. */
const own: fc.Arbitrary<MarkedText> = fc.tuple(marked, fc.subarray([...DATES])).map(([words, dates]) => ({
  ...words,
  text: `${words.text} ${dates.map(({ shown }) => shown).join('; ')}`,
  dates: dates.map(({ date }) => date),
}));
const date = fc.constantFrom(null, '2025', '2025-02', '2025-02-20', '2025-02-20/2025-02-22');
const address = fc.oneof(
  fc.constant(null),
  fc.webUrl({ size: 'large', withQueryParameters: true }),
  fc.constant('javascript:alert(1)'),
  fc.constant(`https://e.example/${'a'.repeat(3_000)}`),
);

const citation: fc.Arbitrary<CitationBlock> = fc.record({
  kind: fc.constant('citation' as const),
  number: fc.integer({ min: 1, max: 99 }),
  snippet: marked,
  title: words(40),
  publisher: fc.option(words(20)),
  published: date,
  publishedBasis: fc.constantFrom('stated', 'inferred', 'unknown'),
  eventDate: date,
  url: address,
  passage: fc.constant('article#1'),
});

const action: fc.Arbitrary<Action> = fc.record({
  id: fc.constantFrom(...actionIds),
  label: words(10).map((label) => label || 'x'),
  value: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('paragraph' as const), text: fc.oneof(marked, own) }),
  fc.record({ kind: fc.constant('direct' as const), text, date }),
  { weight: 3, arbitrary: citation },
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.oneof(marked, own), { maxLength: 15, size: 'max' }),
  }),
  fc.oneof(marked, own).map((words) => ({ kind: 'note' as const, ...words })),
  fc.record({ kind: fc.constant('picture' as const), url: fc.webUrl(), alt: text }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 9 }) }),
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  audience: fc.constantFrom('everyone', 'asker'),
  language: fc.constantFrom('en', 'vi', 'fr'),
  summary: words(10),
  blocks: fc.oneof(
    { weight: 9, arbitrary: fc.array(block, { maxLength: 8, size: 'max' }) },
    fc.array(block, { maxLength: 30, size: 'max' }),
  ),
});
