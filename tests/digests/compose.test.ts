// Digests of made-up corpora keep within what Slack and Discord take, each in one message and without a cut.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderReply as renderDiscord } from '../../src/adapters/discord/render.ts';
import { MESSAGE_BLOCKS, MESSAGE_TOTAL } from '../../src/adapters/slack/limits.ts';
import { renderReply as renderSlack } from '../../src/adapters/slack/render.ts';
import { compose } from '../../src/digests/compose.ts';
import { presentDigest } from '../../src/digests/present.ts';
import { languages } from '../../src/languages/index.ts';
import { brokenRules } from '../fakes/discord-rules.ts';
import { article, studyOf } from '../fixtures/small-corpus.ts';

const word = fc.oneof(
  fc.constantFrom('port', 'signed', '*bold*', '<@U1>', '&amp;', 'Hội', 'đàm', '_x_', '`y`', '12.5', '“quoted”', '#1'),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 120 })
  .map((words) => `The ${words.join(' ').replace(/\s+/g, ' ')} came on 3 May 2026.`);
const corpus = fc.array(fc.tuple(sentence, fc.string({ minLength: 1, maxLength: 300 }), fc.boolean()), {
  minLength: 1,
  maxLength: 12,
});

it('one message each, in every language', () => {
  fc.assert(
    fc.property(corpus, fc.constantFrom(...languages), (made, { code, sentences }) => {
      const articles = made.map(([body, title, linked], i) =>
        article({
          ...{
            id: `a${i}`,
            title: title.trim() || 'x',
            body,
            published: '2026-01-10',
            topics: [['trade', 'rescue'][i % 2] ?? ''],
          },
          url: linked ? `https://news.example/${'x'.repeat(400)}` : null,
        }),
      );
      const digest = compose({
        ...{
          study: studyOf(articles),
          day: Temporal.PlainDate.from('2026-01-15'),
          shown: new Map(),
          skipped: ['2026-01-14'],
        },
        subscription: {
          topics: [],
          toldUntil: '2026-01-14T00:00:00.000Z',
          language: code,
          quiet: 'archive',
          zone: 'UTC',
        },
        seen: articles.map(({ id }) => ({ id, added: '2026-01-14T12:00:00.000Z', changed: null })),
      });
      if (!digest) throw new Error('there is news');
      const reply = presentDigest(digest, { mark: 'm'.repeat(22), topic: null });
      const bodies = renderDiscord(reply);
      expect(bodies).toHaveLength(1);
      expect(bodies.flatMap((body) => brokenRules(body))).toEqual([]);
      const { blocks } = renderSlack(reply, undefined, Number.POSITIVE_INFINITY);
      expect(blocks.length).toBeLessThanOrEqual(MESSAGE_BLOCKS);
      expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(MESSAGE_TOTAL);
      for (const shown of [bodies, blocks]) expect(JSON.stringify(shown)).not.toContain(sentences.adapters.shortened);
    }),
    { numRuns: Number(process.env.DIGEST_RUNS ?? 60) },
  );
}, 100_000);
