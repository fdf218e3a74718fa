// Reply → blocks: golden payloads, and the limits over whatever a reply may hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeView } from '../../../src/adapters/slack/home.ts';
import { modalOf } from '../../../src/adapters/slack/modal.ts';
import { escapeWithin, fromMrkdwn, isPlain, markedWithin, withDates } from '../../../src/adapters/slack/mrkdwn.ts';
import { renderReply } from '../../../src/adapters/slack/render.ts';
import { showDate } from '../../../src/chat/dates.ts';
import type { CitationBlock, Reply } from '../../../src/chat/reply.ts';
import { anyReply } from '../../fakes/replies.ts';
import { viewViolations, violations } from '../../fakes/slack-limits.ts';
import { ownStudy } from './running.ts';

const citation: CitationBlock = {
  kind: 'citation',
  number: 1,
  snippet: { text: 'The two sides met in Hanoi on February 20.', highlights: [[30, 41]] },
  title: 'Defence cooperation & trade',
  publisher: 'VNA',
  published: '2025-02-21',
  publishedBasis: 'stated',
  eventDate: '2025-02-20',
  eventBasis: 'stated',
  url: 'https://example.org/a?b=1&c=2',
  passage: 'a#1',
};

const found: Reply = {
  audience: 'everyone',
  language: 'en',
  summary: '20 February 2025: February 20',
  blocks: [
    { kind: 'direct', text: 'February 20', date: '2025-02-20', dateBasis: 'stated' },
    citation,
    {
      ...citation,
      number: 2,
      snippet: { text: 'A *starred* text with <!channel> in it.' },
      url: null,
      published: '2024-05',
    },
    { ...citation, number: 3, publishedBasis: 'inferred', eventDate: null },
    { ...citation, number: 4, publishedBasis: 'unknown', published: null, publisher: null },
    { kind: 'note', text: 'Read as: 2025.' },
    {
      kind: 'actions',
      actions: [
        { id: 'context', label: 'Show in context', value: 'a#1' },
        { id: 'more', label: 'Whole article', value: 'a' },
        { id: 'timeline', label: 'Timeline', value: 'defence' },
        { id: 'helpful', label: 'Helpful', value: 'a#1' },
        { id: 'not-helpful', label: 'Not helpful', value: 'a#1' },
      ],
    },
  ],
};

const nothing: Reply = {
  audience: 'everyone',
  language: 'fr',
  summary: 'Les articles ne le disent pas.',
  blocks: [
    { kind: 'paragraph', text: { text: 'Les articles ne le disent pas.' } },
    { kind: 'note', text: 'Je connais 9 articles.' },
    citation,
    { kind: 'actions', actions: [{ id: 'missing', label: 'Cela devrait être connu', value: 'Qui ?' }] },
  ],
};

describe('golden payloads', () => {
  const call = '["ask",{"question":"When?"}]';
  it.each([
    ['found', () => renderReply(found, { share: null, more: call })],
    ['found-privately', () => renderReply(found, { share: call, more: call })],
    ['nothing', () => renderReply(nothing)],
    ['modal', () => modalOf(found, 'In context')],
    ['home', async () => homeView({ study: await twoDays() }, nothing, ['Daily at 08:00: defence'], 'en')],
  ])('%s', async (name, payload) => {
    const json = JSON.stringify(await payload(), null, 2);
    await expect(`${json}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  });

  /** The Home tab over a study that does not change with the articles. */
  async function twoDays() {
    const study = await ownStudy();
    const { vocabulary } = study.knowledge;
    const [person] = vocabulary.people;
    const [topic] = vocabulary.topics;
    const knowledge = {
      ...study.knowledge,
      articles: study.knowledge.articles.slice(0, 1),
      vocabulary: {
        ...vocabulary,
        people: person ? [{ ...person, name: 'Ann Lee' }] : [],
        topics: topic ? [topic] : [],
      },
    };
    return () => ({ ...study, knowledge, coverage: { articles: 1, from: '2021-05-07', to: '2021-05-07' } });
  }
});

describe('limits', () => {
  it('holds for every reply', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(violations(renderReply(reply, { share: '["ask",{}]', more: '["ask",{}]' }))).toEqual([]);
        expect(viewViolations(modalOf(reply, reply.summary) as never)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the buttons of an answer that is far too long, and says that it is shortened', () => {
    const long = { ...citation, snippet: { text: 'word '.repeat(2_000) } };
    const blocks = [
      ...Array.from({ length: 60 }, () => ({ kind: 'paragraph' as const, text: long.snippet })),
      ...found.blocks,
    ];
    const message = renderReply({ ...found, blocks });
    expect(violations(message)).toEqual([]);
    expect(message.blocks.at(-1)?.type).toBe('context_actions');
    expect(JSON.stringify(message.blocks)).toContain('Shortened');
  });

  it('escapes once: what is unescaped again is what was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(fromMrkdwn(escapeWithin(text, 3_000))).toBe(text);
        if (isPlain(text)) expect(fromMrkdwn(markedWithin({ text, highlights: [] }, 3_000))).toBe(text);
      }),
    );
    expect(escapeWithin('&&&&&', 12)).toBe('&amp;…');
  });
});

describe('dates', () => {
  it('are tokens with the plain date, each once, months in words', () => {
    const line = 'VNA · published 21 February 2025 · event: 1 February 2025';
    expect(withDates(line, ['2025-02-01', '2025-02-21'], 'en')).toBe(
      'VNA · published <!date^1740139200^{date_long}|21 February 2025> · event: <!date^1738411200^{date_long}|1 February 2025>',
    );
    expect(withDates('published May 2024', ['2024-05'], 'en')).toBe('published May 2024');
  });

  it('that end a span stay words, where the same day elsewhere is a token', () => {
    const span = withDates('event: 11 – 21 February 2025 · published 21 February 2025', ['2025-02-21'], 'en');
    expect(span).toBe('event: 11 – 21 February 2025 · published <!date^1740139200^{date_long}|21 February 2025>');
    for (const language of ['en', 'vi', 'fr'] as const) {
      for (const days of ['2025-02-11/2025-02-21', '2025-01-30/2025-02-21', '2024-12-30/2025-02-01']) {
        const words = showDate(days, language);
        expect(withDates(words, [...days.split('/'), '2025-02-01'], language)).toBe(words);
      }
    }
  });

  it('of our own lines are tokens, and those of a quotation are words', () => {
    const text = '21 February 2025, inferred';
    const dates = ['2025-02-21'];
    const rendered = renderReply({
      ...found,
      blocks: [
        { kind: 'paragraph', text: { text, highlights: [[0, text.length]], dates } },
        { kind: 'list', items: [{ text: `Minister (${text})`, dates }] },
        { kind: 'note', text: `Until ${text}.`, dates },
        { ...citation, snippet: { text: `They met on ${text}.` }, published: null, eventDate: null },
      ],
    });
    expect(violations(rendered)).toEqual([]);
    const token = '<!date^1740139200^{date_long}|21 February 2025>';
    const [paragraph, list, small, quoted] = rendered.blocks.map((block) => JSON.stringify(block));
    for (const line of [paragraph, list, small]) expect(line).toContain(token);
    expect(quoted).toContain(`They met on ${text}.`);
  });
});

describe('channels', () => {
  const address = 'https://app.slack.com/client/T0000001/C0000009';

  it('that a list names are shown by their names, in plain lines and in those with signs of markup', () => {
    const items = [{ text: `${address}: daily` }, { text: `${address}: daily (Asia/Ho_Chi_Minh)` }];
    const rendered = renderReply({ ...found, blocks: [{ kind: 'list', items }] });
    expect(violations(rendered)).toEqual([]);
    expect(JSON.stringify(rendered.blocks[0])).toContain('<#C0000009>: daily');
    expect(JSON.stringify(rendered.blocks[1])).toContain('{"type":"channel","channel_id":"C0000009"}');
  });

  it('that a quotation names stay as they were written', () => {
    const quoted = [{ ...citation, snippet: { text: `See ${address} _now_.` } }];
    expect(JSON.stringify(renderReply({ ...found, blocks: quoted }).blocks[0])).toContain(`See ${address} _now_.`);
  });
});
