// Moments: beside a day that a source states, how long ago that was, as the reader's own Discord writes it.
import { describe, expect, it } from 'vitest';
import { datedWithMoment, withMoments } from '../../../src/adapters/discord/moments.ts';
import { click, slashCommand } from '../../fakes/discord-events.ts';
import { shownText } from '../../fakes/discord-rules.ts';
import { port } from '../../fixtures/small-corpus.ts';
import { callbackTo, discord } from './bot-per-file.ts';

/** Noon UTC on 6 March 2024 and on 1 May 2024. */
const LOAN = '<t:1709726400:R>';
const SCANNER = '<t:1714564800:R>';

describe('a date', () => {
  it.each([
    ['2025-02-20', 'stated', '20 February 2025 (<t:1740052800:R>)'],
    ['2025-02-20', 'inferred', 'about 20 February 2025, inferred'],
    ['2025-02', 'stated', 'February 2025'],
    ['2025-02-20/2025-02-22', 'stated', '20 – 22 February 2025'],
  ] as const)('%s, %s, is written as it is known', (date, basis, shown) => {
    expect(datedWithMoment(date, basis, 'en')).toBe(shown);
  });
});

describe('a line', () => {
  it.each([
    ['of a day', 'The newest is of 6 March 2024.', `The newest is of 6 March 2024 (${LOAN}).`],
    ['within parentheses', '**Minister** (6 March 2024)', `**Minister** (6 March 2024, ${LOAN})`],
    ['whose title has the day as well', '6 March 2024 — of 6 March 2024', `6 March 2024 — of 6 March 2024 (${LOAN})`],
    ['of an inferred day', 'published about 6 March 2024, inferred', 'published about 6 March 2024, inferred'],
    ['of a span that ends with the day', '4 – 6 March 2024', '4 – 6 March 2024'],
    ['of another day that ends alike', 'published 16 March 2024', 'published 16 March 2024'],
  ])('%s', (_, line, shown) => {
    expect(withMoments(line, ['2024-03-06'], 'en')).toBe(shown);
  });

  it('of a time tells that very minute', () => {
    const time = Temporal.ZonedDateTime.from('2026-01-15T08:30[Asia/Ho_Chi_Minh]');
    expect(withMoments('Lúc: 15 tháng 1, 2026, 08:30.', [time.toString()], 'vi')).toBe(
      `Lúc: 15 tháng 1, 2026, 08:30 (<t:${time.epochMilliseconds / 1_000}:R>).`,
    );
  });
});

describe('an answer has it beside every day of a source', () => {
  it.each([
    ['sources', {}, ['published 6 March 2024 (', LOAN, SCANNER]],
    ['sources', { article: port.id }, [LOAN]],
    ['latest', {}, [LOAN, SCANNER]],
    ['timeline', {}, [LOAN]],
    ['help', {}, [SCANNER]],
    ['ask', { question: 'Who landed on the moon?' }, [SCANNER]],
  ])('/%s %j', async (name, options, shown) => {
    const text = shownText((await callbackTo(slashCommand(discord, name, options))).data);
    for (const one of shown) expect(text).toContain(one);
    // Whichever other day is written out.
    expect(text).not.toMatch(/(?<!about )\b\d{1,2} [A-Z][a-z]+ \d{4}(?!(?: \(|, )<t:)/);
  });

  it('Show in context', async () => {
    const { data } = await callbackTo(click(discord, `context:${port.id}#0`));
    expect(shownText(data)).toContain(`published 6 March 2024 (${LOAN})`);
  });
});
