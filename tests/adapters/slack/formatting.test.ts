// Formatting: words that mrkdwn would take as its own are shown letter for letter, what is to be bold is so, addresses are links.
import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../src/adapters/slack/render.ts';
import type { Block, CitationBlock } from '../../../src/chat/reply.ts';
import { violations } from '../../fakes/slack-limits.ts';

const citation: CitationBlock = {
  ...{ kind: 'citation', number: 1, snippet: { text: 'They met.' }, title: 'T', publisher: 'VNA', passage: 'a#1' },
  ...{ published: '2025-02-21', publishedBasis: 'stated', eventDate: null, url: 'https://example.org/a?b=1&c=2' },
};
const render = (...blocks: Block[]) => renderReply({ audience: 'everyone', language: 'en', summary: 'x', blocks });

describe('words that mrkdwn would format', () => {
  const [italic, link] = ['A _quiet_ day', 'https://example.org/a_b?c=1&d=2'];
  const shown = (...blocks: Block[]) => render(...blocks).blocks;
  it.each<[string, Block, unknown]>([
    ['an answer', { kind: 'direct', text: italic, date: null }, { type: 'rich_text' }],
    ['an answer with a date', { kind: 'direct', text: italic, date: '2024' }, { type: 'section' }],
    ['small print', { kind: 'note', text: italic }, { elements: [{ type: 'plain_text', text: italic }] }],
    ['a heading', { kind: 'heading', text: `${italic} & night` }, { type: 'rich_text' }],
  ])('are shown letter for letter in %s', (_name, block, expected) => {
    const blocks = shown(block);
    expect(violations({ text: 'x', blocks })).toEqual([]);
    expect(blocks[0]).toMatchObject(expected as object);
    expect(JSON.stringify(blocks)).toContain(italic);
  });

  it('are shown so in a title, and as words of a link', () => {
    const blocks = shown({ ...citation, title: italic, url: null }, { ...citation, title: italic });
    expect(violations({ text: 'x', blocks })).toEqual([]);
    expect(blocks[1]).toMatchObject({ elements: [{ type: 'plain_text', text: italic }, { type: 'mrkdwn' }] });
    expect(JSON.stringify(blocks[3])).toContain(`|${italic}>`);
  });

  it('do not keep an address in small print from being a link', () => {
    const blocks = shown({ kind: 'note', text: `VNA (${link}).` });
    expect(violations({ text: 'x', blocks })).toEqual([]);
    const escaped = link.replace('&', '&amp;');
    expect(blocks[0]).toMatchObject({ elements: [{ text: `VNA (<${escaped}|${escaped}>).` }] });
  });

  it('do not make a link of an address that had to be cut', () => {
    const blocks = shown({ kind: 'note', text: `${'word '.repeat(590)}${link}${'x'.repeat(200)}` });
    expect(violations({ text: 'x', blocks })).toEqual([]);
    expect(JSON.stringify(blocks)).not.toContain('<http');
  });
});

describe('a passage set in bold', () => {
  const bold = (text: string) => render({ kind: 'paragraph', text: { text, highlights: [[0, text.length]] } });
  it('is so in each of its lines', () => {
    expect(bold('One line.\n\nAnother line.').blocks[0]).toMatchObject({
      text: { text: '*One line.*\n\n*Another line.*' },
    });
  });
  it('is so as far as it is shown', () => {
    const message = bold('word '.repeat(1_000));
    expect(violations(message)).toEqual([]);
    expect(message.blocks[0]).toMatchObject({ text: { text: expect.stringMatching(/^\*word [^*]+\*…$/) } });
  });
});

it('says once what is date and words in one', () => {
  const { blocks } = render({ kind: 'direct', text: 'September 2023', date: '2023-09' });
  expect(blocks).toMatchObject([{ text: { text: '*September 2023*' } }]);
});
