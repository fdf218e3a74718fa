// Digests of made-up corpora keep within what Slack and Discord take, each in one message and without a cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReply as renderDiscord } from '../../src/adapters/discord/render.ts';
import { renderReply as renderSlack } from '../../src/adapters/slack/render.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { compose } from '../../src/digests/compose.ts';
import { presentDigest } from '../../src/digests/present.ts';
import { languages, type Sentences } from '../../src/languages/index.ts';
import { brokenRules } from '../fakes/discord-rules.ts';
import { violations } from '../fakes/slack-limits.ts';
import { article, studyOf } from '../fixtures/small-corpus.ts';

const word = fc.oneof(
  fc.constantFrom('port', 'signed', '*bold*', '<@U1>', '&amp;', 'Hội', 'đàm', '_x_', '`y`', '12.5', '“quoted”', '#1'),
  fc.string({ minLength: 1, maxLength: 12 }),
);
/** Ahead, this day of an earlier year, and days that are neither. */
const date = fc.constantFrom('3 February 2026', '20 March 2026', '15 January 2024', '15 January 2019', '3 May 2027');
const sentence = fc
  .tuple(fc.array(word, { minLength: 3, maxLength: 120 }), date)
  .map(([words, on]) => `The ${words.join(' ').replace(/\s+/g, ' ')} came on ${on}.`);
const named = fc.string({ minLength: 1, maxLength: 300 }).map((text) => text.trim() || 'x');
const corpus = fc.array(fc.record({ body: sentence, title: named, publisher: named, linked: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
});
const manner = fc.record({
  day: fc.constantFrom('new', 'updated', 'quiet'),
  quiet: fc.constantFrom('archive', 'note'),
  skipped: fc.integer({ min: 0, max: 12 }),
  topics: fc.constantFrom([], ['trade'], ['trade', 'rescue', 'space']),
});
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

function digestOf(
  made: Of<typeof corpus>,
  { day, quiet, skipped, topics }: Of<typeof manner>,
  language: 'en' | 'vi' | 'fr',
) {
  const articles = made.map(({ body, title, publisher, linked }, i) =>
    article({
      ...{ id: `a${i}`, title, publisher, body, published: '2026-01-10' },
      topics: [['trade', 'rescue'][i % 2] ?? ''],
      url: linked ? `https://news.example/${'x'.repeat(400)}` : null,
    }),
  );
  const since = '2026-01-14T12:00:00.000Z';
  const times = day === 'new' ? { added: since, changed: null } : { added: '2026-01-01T00:00:00.000Z', changed: since };
  const digest = compose({
    study: studyOf(articles),
    day: Temporal.PlainDate.from('2026-01-15'),
    shown: new Map(),
    skipped: Array.from({ length: skipped }, (_, i) => `2026-01-${10 + (i % 5)}`),
    subscription: { topics, toldUntil: '2026-01-14T00:00:00.000Z', language, quiet, zone: 'UTC' },
    seen: day === 'quiet' ? [] : articles.map(({ id }) => ({ id, ...times })),
  });
  if (!digest) throw new Error('no channel here keeps silent');
  return digest;
}

/** On both platforms, and no word of it was cut. */
function expectWithinLimits(reply: Reply, { adapters }: Sentences): void {
  const bodies = renderDiscord(reply);
  expect(bodies.flatMap((body) => brokenRules(body))).toEqual([]);
  const message = renderSlack(reply);
  expect(violations(message)).toEqual([]);
  for (const shown of [bodies, message]) expect(JSON.stringify(shown)).not.toContain(adapters.shortened);
}

const runs = { numRuns: Number(process.env.DIGEST_RUNS ?? 60) };

describe('a digest of any corpus', () => {
  it('is one message within the limits, in every language, on every kind of day', () => {
    fc.assert(
      fc.property(corpus, manner, fc.constantFrom(...languages), (made, how, { code, sentences }) => {
        const reply = presentDigest(digestOf(made, how, code), { mark: 'm'.repeat(22) });
        expect(renderDiscord(reply)).toHaveLength(1);
        expectWithinLimits(reply, sentences);
      }),
      runs,
    );
  }, 300_000);

  it('has a preview with all its reasons, within the limits', () => {
    fc.assert(
      fc.property(corpus, manner, fc.constantFrom(...languages), (made, how, { code, sentences }) => {
        const reply = presentDigest(digestOf(made, how, code), { mark: null });
        expectWithinLimits(reply, sentences);
      }),
      runs,
    );
  }, 300_000);
});
