// Replies of every shape, with the texts that break adapters: markup, mentions, emoji, long lines, nothing at all.
import fc from 'fast-check';
import {
  type Action,
  actionIds,
  type Block,
  type CitationBlock,
  type MarkedText,
  type Reply,
} from '../../src/chat/reply.ts';

const HOSTILE = [
  '<!channel>',
  '<@U0000001>',
  '<#C1|general>',
  '@everyone',
  '&lt;!here&gt;',
  '&amp;',
  'a & b < c > d',
  '*bold* _it_ ~no~ `code`',
  '```',
  '|',
  '<https://evil.example|click>',
  '👩‍👩‍👧‍👦🇻🇳',
  'Hoàng Xuân Chiến',
  'ệ'.normalize('NFD'),
  '\u202E',
  '\n\n',
  '> quoted',
  'https://example.org/a?b=c&d=e',
];

const text = (most: number) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...HOSTILE), fc.lorem({ maxCount: 12 }), fc.string({ unit: 'grapheme', maxLength: 30 })),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((parts) => parts.join(' '));

const marked: fc.Arbitrary<MarkedText> = text(60).chain((words) =>
  fc
    .array(fc.tuple(fc.nat(words.length), fc.nat(words.length)), { maxLength: 5 })
    .map((spans) => ({ text: words, highlights: spans.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const) })),
);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const when = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  fc.constant(null),
);
const basis = fc.constantFrom('stated' as const, 'inferred' as const);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('https://x.example/a|b', 'javascript:alert(1)', `https://x.example/${'p'.repeat(4_000)}`),
);

const citation: fc.Arbitrary<CitationBlock> = fc.record({
  kind: fc.constant('citation' as const),
  number: fc.integer({ min: 1, max: 5 }),
  snippet: marked,
  title: text(20),
  publisher: fc.oneof(text(3), fc.constant(null)),
  published: when,
  publishedBasis: fc.constantFrom('stated' as const, 'inferred' as const, 'unknown' as const),
  eventDate: when,
  url: fc.oneof(address, fc.constant(null)),
  passage: fc.constant('article#3'),
});

const action: fc.Arbitrary<Action> = fc.record({ id: fc.constantFrom(...actionIds), label: text(12), value: text(6) });

const block: fc.Arbitrary<Block> = fc.oneof(
  { arbitrary: citation, weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant('heading' as const), text: text(12) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('paragraph' as const), text: marked }), weight: 1 },
  {
    arbitrary: fc.record({ kind: fc.constant('direct' as const), text: text(20), date: when, dateBasis: basis }),
    weight: 1,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('list' as const), items: fc.array(marked, { maxLength: 40 }) }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant('note' as const), text: text(30) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('picture' as const), url: address, alt: text(20) }), weight: 1 },
  {
    arbitrary: fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 8 }) }),
    weight: 1,
  },
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  audience: fc.constantFrom('everyone' as const, 'asker' as const),
  language: fc.constantFrom('en' as const, 'vi' as const, 'fr' as const),
  summary: text(40),
  blocks: fc.array(block, { maxLength: 30 }),
});
