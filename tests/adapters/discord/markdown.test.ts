// Markdown: what an article says is shown as it is, whatever signs are in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarked, fitMarkup } from '../../../src/adapters/discord/cut.ts';
import { escapeMarkdown, linkTo, markdownOf, quoted, smallPrint } from '../../../src/adapters/discord/markdown.ts';
import { withoutMarks } from '../../../src/adapters/discord/message-text.ts';

/** What Discord shows of escaped text: a backslash goes, the sign behind it stays. */
const shown = (markdown: string) => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

describe('escaping', () => {
  it.each([
    [
      '*bold* _soft_ ~~gone~~ `code` ||hidden||',
      '\\*bold\\* \\_soft\\_ \\~\\~gone\\~\\~ \\`code\\` \\|\\|hidden\\|\\|',
    ],
    ['# not a heading', '\\# not a heading'],
    ['- not a list\n1. nor this', '\\- not a list\n1\\. nor this'],
    ['> not a quotation', '\\> not a quotation'],
    ['-# not small', '\\-# not small'],
    ['@everyone and @here', '\\@everyone and \\@here'],
    ['<@123> <#4> <:a:5> </ask:6> <t:7:R>', '\\<@123\\> \\<#4\\> \\<:a:5\\> \\</ask:6\\> \\<t:7:R\\>'],
    ['[here](https://evil.example)', '\\[here\\](https://evil.example)'],
    ['in 2024 - 5 - 6. Then', 'in 2024 - 5 - 6. Then'],
    ['see https://a.example/b_c_d*e', 'see https://a.example/b_c_d*e'],
  ])('%j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('http') && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text));
        expect(shown(escapeMarkdown(text))).toBe(shown(text.replaceAll('\\', '\\\\')));
      }),
    );
  });
});

describe('bold', () => {
  it('stands around words, not around the spaces beside them', () => {
    expect(markdownOf({ text: 'a loan of US$320 million.', highlights: [[9, 24]] })).toBe(
      'a loan of **US$320 million**.',
    );
    expect(markdownOf({ text: 'a loan', highlights: [[1, 6]] })).toBe('a **loan**');
  });

  it('stays out of addresses, and is not nested', () => {
    expect(markdownOf({ text: 'https://a.example', highlights: [[8, 9]] })).toBe('https://a.example');
    expect(
      markdownOf({
        text: 'port loan',
        highlights: [
          [0, 6],
          [4, 9],
        ],
      }),
    ).toBe('**port loan**');
  });
});

describe('links', () => {
  it('hold addresses with parentheses, without a preview', () => {
    expect(linkTo('[A] title', 'https://a.example/b_(c)')).toBe('[\\[A\\] title](<https://a.example/b_(c)>)');
  });
  it.each(['javascript:alert(1)', 'https://a.example/ b', 'https://a.example/>', null])('are none for %j', (url) => {
    expect(linkTo('Title', url)).toBe('Title');
  });
});

it('quotes every line, and prints small in one', () => {
  expect(quoted('a\nb')).toBe('> a\n> b');
  expect(smallPrint('a\nb')).toBe('-# a b');
});

describe('cutting', () => {
  it('ends highlights with the text', () => {
    expect(
      cutMarked(
        {
          text: 'one two three',
          highlights: [
            [4, 7],
            [8, 13],
          ],
        },
        9,
      ),
    ).toEqual({ text: 'one two…', highlights: [[4, 7]] });
  });
  it('counts the escapes', () => {
    const cut = fitMarkup({ text: '*'.repeat(100) }, 50, markdownOf);
    expect(cut.length).toBeLessThanOrEqual(50);
    expect(cut).toMatch(/^(\\\*)+…$/);
  });
  it('never splits a grapheme', () => {
    expect(fitMarkup({ text: '👩‍👩‍👧‍👦👩‍👩‍👧‍👦' }, 12, markdownOf)).toBe('👩‍👩‍👧‍👦…');
  });
});

it('reads what people typed', () => {
  const mentions = [{ id: '2', username: 'thang', global_name: 'Thắng' }];
  expect(withoutMarks('<@!1>  who is <@2> in <#3> <:flag:4> <https://a.example>?', '1', mentions)).toBe(
    'who is Thắng in https://a.example?',
  );
});
