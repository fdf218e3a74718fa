// Reply → blocks: golden payloads, and the limits over whatever a reply may hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeView } from '../../../src/adapters/slack/home.ts';
import { modalOf } from '../../../src/adapters/slack/modal.ts';
import { escapeWithin, fromMrkdwn, isPlain, markedWithin } from '../../../src/adapters/slack/mrkdwn.ts';
import { renderReply } from '../../../src/adapters/slack/render.ts';
import { evidenceOnly } from '../../../src/chat/evidence.ts';
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

/** What commands say in lines of their own: dates, channels, addresses, and signs that mrkdwn would take for its own. */
const lines: Reply = {
  audience: 'asker',
  language: 'en',
  summary: 'Timeline: 20 February 2025',
  blocks: [
    { kind: 'heading', text: 'Timeline' },
    { kind: 'paragraph', text: { text: '20 February 2025', highlights: [[0, 16]], dates: ['2025-02-20'] } },
    {
      kind: 'list',
      items: [
        { text: 'A title & more — VNA · published 21 February 2025', highlights: [[0, 14]], dates: ['2025-02-21'] },
        { text: 'https://app.slack.com/client/T0000001/C0000009: at 08:30 (Asia/Ho_Chi_Minh)' },
      ],
    },
    { kind: 'note', text: 'VNA · https://example.org/a_b' },
    { kind: 'note', text: 'Read as: since 20 February 2025.', dates: ['2025-02-20'] },
  ],
};

describe('golden payloads', () => {
  const call = '["ask",{"question":"When?"}]';
  it.each([
    ['found', () => renderReply(found, { share: null, more: call })],
    ['found-privately', () => renderReply(found, { share: call, more: call })],
    ['nothing', () => renderReply(nothing)],
    ['evidence', () => renderReply(evidenceOnly(found))],
    ['lines', () => renderReply(lines)],
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

describe('what is shown where blocks are not', () => {
  const text = (reply: Reply) => renderReply(reply).text.split('\n');

  it('is the answer, then the words that prove it, with their source, each once', () => {
    expect(text(found).slice(0, 4)).toEqual([
      '20 February 2025: February 20',
      'The two sides met in Hanoi on February 20.',
      '[1] Defence cooperation &amp; trade · VNA · published 21 February 2025 · event: 20 February 2025',
      'A *starred* text with &lt;!channel&gt; in it.',
    ]);
    expect(text(nothing)[0]).toBe('Les articles ne le disent pas.');
  });

  it('is one sentence where the reply is one', () => {
    const blocks = [{ kind: 'paragraph' as const, text: { text: 'It has been noted.' } }];
    expect(text({ ...found, summary: 'It has been noted.', blocks })).toEqual(['It has been noted.']);
  });

  it('holds the points of a list', () => {
    const blocks: Reply['blocks'] = [
      { kind: 'heading', text: 'Timeline' },
      { kind: 'list', items: [{ text: 'one' }, { text: 'two' }] },
    ];
    expect(text({ ...found, summary: 'Timeline: 2024', blocks })).toEqual(['Timeline: 2024', '• one', '• two']);
  });
});
