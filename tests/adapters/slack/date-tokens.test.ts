// Dates that the bot writes: tokens which each reader's Slack shows their way, with the plain words for everything else.
import { describe, expect, it } from 'vitest';
import { datesIn, escapedWithDates } from '../../../src/adapters/slack/date-tokens.ts';
import { renderReply } from '../../../src/adapters/slack/render.ts';
import { sourceLine } from '../../../src/chat/cite.ts';
import { showDate, showTime } from '../../../src/chat/dates.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { violations } from '../../fakes/slack-limits.ts';

const FEBRUARY_1 = '<!date^1738411200^{date_long}|1 February 2025>';
const FEBRUARY_21 = '<!date^1740139200^{date_long}|21 February 2025>';
const source = { publisher: 'A & B', published: '2025-02-21', publishedBasis: 'stated', eventDate: null } as const;

describe('in the line of a source', () => {
  const line = (over: Partial<Parameters<typeof sourceLine>[0]>) =>
    escapedWithDates((shown) => sourceLine({ ...source, ...over }, 'en', shown));

  it('days are tokens, inferred ones too, and all else is escaped', () => {
    expect(line({ eventDate: '2025-02-01' })).toBe(`A &amp; B · published ${FEBRUARY_21} · event: ${FEBRUARY_1}`);
    expect(line({ publishedBasis: 'inferred' })).toBe(`A &amp; B · published about ${FEBRUARY_21}, inferred`);
  });

  it('months, years and spans stay words', () => {
    expect(line({ published: '2024-05', eventDate: '2024' })).toBe('A &amp; B · published May 2024 · event: 2024');
    expect(line({ eventDate: '2025-02-11/2025-02-21' })).toBe(
      `A &amp; B · published ${FEBRUARY_21} · event: 11 – 21 February 2025`,
    );
  });
});

describe('in a line of ours', () => {
  it('are tokens as often as they are named, and the last of them first: before it stands a title', () => {
    const line = 'News of 21 February 2025 — published 21 February 2025';
    expect(datesIn(line, ['2025-02-21'], 'en')).toBe(`News of 21 February 2025 — published ${FEBRUARY_21}`);
    expect(datesIn(line, ['2025-02-21', '2025-02-21'], 'en')).toBe(`News of ${FEBRUARY_21} — published ${FEBRUARY_21}`);
  });

  it('are not found in a longer one, nor in a span', () => {
    expect(datesIn('on 1 February 2025 and 21 February 2025', ['2025-02-01', '2025-02-21'], 'en')).toBe(
      `on ${FEBRUARY_1} and ${FEBRUARY_21}`,
    );
    for (const language of ['en', 'vi', 'fr'] as const) {
      for (const days of ['2025-02-11/2025-02-21', '2025-01-30/2025-02-21', '2024-12-30/2025-02-01']) {
        const words = showDate(days, language);
        expect(datesIn(words, [...days.split('/'), '2025-02-01'], language)).toBe(words);
      }
    }
  });

  it('of a zone are shown in the reader’s own', () => {
    const time = Temporal.ZonedDateTime.from('2025-02-21T08:30[Asia/Ho_Chi_Minh]');
    const words = showTime(time, 'en');
    expect(datesIn(`Next: ${words}.`, [time.toString()], 'en')).toBe(
      `Next: <!date^${time.epochMilliseconds / 1_000}^{date_long}, {time}|${words}>.`,
    );
  });
});

it('are elements of rich text where the line holds signs of formatting', () => {
  const time = Temporal.ZonedDateTime.from('2025-02-21T08:30[Asia/Ho_Chi_Minh]');
  const text = `Each day at 08:30 (Asia/Ho_Chi_Minh). Next: ${showTime(time, 'en')}.`;
  const blocks: Reply['blocks'] = [{ kind: 'paragraph', text: { text, dates: [time.toString()] } }];
  const rendered = renderReply({ audience: 'asker', language: 'en', summary: text, blocks });
  expect(violations(rendered)).toEqual([]);
  const timestamp = time.epochMilliseconds / 1_000;
  expect(rendered.blocks).toMatchObject([
    {
      elements: [
        {
          elements: [
            { type: 'text', text: 'Each day at 08:30 (Asia/Ho_Chi_Minh). Next: ' },
            { type: 'date', timestamp, format: '{date_long}, {time}', fallback: '21 February 2025, 08:30' },
            { type: 'text', text: '.' },
          ],
        },
      ],
    },
  ]);
});

it('stand in paragraphs, lists and small print, and never in a quotation', () => {
  const text = '21 February 2025, inferred';
  const dates = ['2025-02-21'];
  const reply: Reply = {
    audience: 'everyone',
    language: 'en',
    summary: text,
    blocks: [
      { kind: 'paragraph', text: { text, highlights: [[0, text.length]], dates } },
      { kind: 'list', items: [{ text: `Minister (${text})`, dates }] },
      { kind: 'note', text: `Until ${text}.`, dates },
      {
        kind: 'citation',
        number: 1,
        snippet: { text: `They met on ${text}.` },
        title: 'T',
        url: null,
        passage: 'a#1',
        ...source,
      },
    ],
  };
  const rendered = renderReply(reply);
  expect(violations(rendered)).toEqual([]);
  const [paragraph, list, small, quoted] = rendered.blocks.map((block) => JSON.stringify(block));
  for (const line of [paragraph, list, small]) expect(line).toContain(FEBRUARY_21);
  expect(quoted).toContain(`They met on ${text}.`);
});
